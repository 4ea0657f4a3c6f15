package org.ormek.ingest.entitylist;

import java.util.Map;
import java.util.Optional;
import org.ormek.extract.Reading;
import org.ormek.ingest.shared.BrandWord;
import org.ormek.ingest.shared.Findings;
import org.ormek.ingest.shared.RowReader;
import org.ormek.model.EntityType;
import org.ormek.model.Flag;
import org.ormek.model.Issue;
import org.ormek.model.MentionRole;

/** The columns of an entity list; see docs/formats/entities.md. */
public final class EntityListReader implements RowReader {

    private static final Map<String, EntityType> OTHER_WORDS = Map.of("telegram", EntityType.MESSENGER, "whatsapp", EntityType.MESSENGER,
            "viber", EntityType.MESSENGER, "iban", EntityType.BANK_ACCOUNT, "host", EntityType.SITE, "url", EntityType.SITE);

    @Override
    public void read(Findings row) {
        String value = row.required("value");
        row.observed("date");
        row.keep("label", "source", "confidence");
        if (value.isEmpty()) {
            return;
        }
        Optional<String> word = row.value("type");
        Optional<EntityType> type = word.flatMap(name -> EntityType.findByPrefix(name).or(() -> Optional.ofNullable(OTHER_WORDS.get(name))));
        if (word.isPresent() && type.isEmpty()) {
            row.issue(Issue.Reason.UNPARSEABLE_VALUE, "type", "This is no type of entity; the value's form decides instead.");
        }
        Reading reading = type.map(known -> known == EntityType.WALLET
                ? row.readers().fields().readWallet(value, row.hints().currency())
                : row.readers().fields().read(known, value, row.hints()))
                .orElseGet(() -> row.readers().fields().readAny(value, row.hints()));
        boolean service = row.value("service").map("true"::equalsIgnoreCase).orElse(false);
        row.entity(reading, value, "value", MentionRole.SUBJECT).ifPresent(key -> {
            Optional<String> brand = brand(row, key.type());
            if (brand.isPresent()) {
                row.flag(key, Flag.Kind.SERVICE, BrandWord.label(brand.get()));
            } else {
                row.flag(key, service ? Flag.Kind.SERVICE : Flag.Kind.REPORTED, row.value("label").orElse(service ? "service" : "listed"));
            }
        });
    }

    /** The brand whose own mark the entity is, as the list has it. */
    private static Optional<String> brand(Findings row, EntityType type) {
        Optional<String> word = row.value("brand");
        if (word.isPresent() && type != EntityType.FAVICON && type != EntityType.TRACKER) {
            row.issue(Issue.Reason.UNPARSEABLE_VALUE, "brand", "Only favicons and trackers are marks of brands; the brand is left out.");
            return Optional.empty();
        }
        return word;
    }
}
