package org.ormek.bench.text.measure;

import java.util.List;
import java.util.Objects;
import org.ormek.bench.text.narrative.Name;
import org.ormek.bench.text.narrative.Narrative;
import org.ormek.extract.CardHasher;
import org.ormek.extract.ReadingHints;
import org.ormek.extract.TextScanner;
import org.ormek.model.EntityType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;

/** All detectors of Ormek together. */
final class OrmekFinder implements Finder {

    private static final int LAST_DIGITS = 4;

    private final TextScanner scanner = new TextScanner(new CardHasher(new byte[16]));

    @Override
    public List<Found> find(Narrative narrative) {
        return mentions(narrative).stream().map(OrmekFinder::found).toList();
    }

    /** The mentions as the importer gets them. */
    List<Mention> mentions(Narrative narrative) {
        return scanner.scan(narrative.text(), "text", MentionRole.MENTIONED, ReadingHints.ofRegions(narrative.region()));
    }

    private static Found found(Mention mention) {
        EntityType type = mention.entity().type();
        String display = mention.entity().display();
        String value = type == EntityType.PAYMENT_CARD ? display.substring(display.length() - LAST_DIGITS) : mention.entity().key().value();
        return new Found(new Name(type.prefix(), value), Objects.requireNonNull(mention.span()).start(), mention.span().end());
    }
}
