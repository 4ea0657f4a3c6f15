package org.ormek.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;
import org.ormek.model.Surroundings;

/** Documents as they are cited: with the writings of the entities in question and some words around them. */
final class Citations {

    private Citations() {
    }

    /** Cites a document for what it says of the entities. */
    static Comparison.Citation of(Evidence document, Set<EntityKey> entities) {
        List<Comparison.Quote> quotes = new ArrayList<>();
        for (EntityKey key : entities) {
            document.mentions().stream().filter(mention -> mention.entity().key().equals(key)).min(Citations::inTextFirst)
                    .ifPresent(mention -> quotes.add(quote(document.text(), mention)));
        }
        return new Comparison.Citation(document.id().hex(), document.type().name(), document.dataset(), document.observedAt(), document.provenance().sourceName(),
                document.provenance().location(), document.provenance().source().hex(), document.provenance().parser(), quotes);
    }

    /** A mention inside a text makes a better quote than a bare column. */
    private static int inTextFirst(Mention a, Mention b) {
        return Boolean.compare(a.span() == null, b.span() == null);
    }

    private static Comparison.Quote quote(String text, Mention mention) {
        Surroundings around = Surroundings.of(text, mention.span());
        return new Comparison.Quote(mention.entity().key().toString(), around.before(), mention.raw(), around.after(), mention.extractor());
    }
}
