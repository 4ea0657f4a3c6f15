package org.ormek.graph.neo4j;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.FlagCard;
import org.ormek.graph.MentionCard;
import org.ormek.model.Certainty;
import org.ormek.model.EntityKey;
import org.ormek.model.EvidenceType;
import org.ormek.model.MentionRole;
import org.ormek.model.Money;
import org.ormek.model.OrmekException;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;
import org.ormek.model.Span;

/** Rows of answers as values of the port. */
final class Rows {

    private static final Comparator<MentionCard> BY_PLACE = Comparator.comparing(MentionCard::field)
            .thenComparing(card -> card.span() == null ? -1 : card.span().start())
            .thenComparing(MentionCard::raw).thenComparing(MentionCard::role).thenComparing(MentionCard::extractor);

    private Rows() {
    }

    static EntityKey key(Value value) {
        return key(value.asString());
    }

    static EntityKey key(String printed) {
        return EntityKey.parse(printed).orElseThrow(() -> new OrmekException("The graph holds the key "
                + printed + ", whose type this version of Ormek does not know. Use a newer version."));
    }

    static EntitySummary summary(Record row) {
        return new EntitySummary(key(row.get("key")), row.get("display").asString(),
                Pairs.mapOf(strings(row.get("attributes"))), Times.fromDatabase(row.get("firstSeen")),
                Times.fromDatabase(row.get("lastSeen")), row.get("mentions").asLong(), strings(row.get("seenIn")));
    }

    static EvidenceCard evidence(Record row) {
        Value evidence = row.get("evidence");
        List<MentionCard> mentions = row.get("mentions").asList(Rows::mention).stream().sorted(BY_PLACE).toList();
        return new EvidenceCard(new Sha256(evidence.get("id").asString()),
                EvidenceType.valueOf(evidence.get("type").asString()), evidence.get("dataset").asString(),
                provenance(evidence), Times.fromDatabase(evidence.get("observedAt")),
                nullable(evidence.get("language")), evidence.get("text").asString(),
                losses(strings(evidence.get("losses"))), Pairs.mapOf(strings(evidence.get("attributes"))),
                nullable(evidence.get("subject")), mentions);
    }

    static Provenance provenance(Value evidence) {
        return new Provenance(new Sha256(evidence.get("source").asString()), evidence.get("sourceName").asString(),
                evidence.get("location").asString(), evidence.get("parser").asString());
    }

    static FlagCard flag(Record row) {
        return new FlagCard(FlagTypes.kind(row.get("kind").asString()), row.get("label").asString(),
                row.get("dataset").asString(), new Sha256(row.get("evidence").asString()), row.get("count").asLong(),
                Times.fromDatabase(row.get("lastSeen")));
    }

    static List<String> strings(Value list) {
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }

    private static MentionCard mention(Value mention) {
        return new MentionCard(MentionRole.valueOf(mention.get("role").asString()), mention.get("raw").asString(),
                mention.get("field").asString(), span(mention), Certainty.valueOf(mention.get("certainty").asString()),
                mention.get("extractor").asString());
    }

    static @Nullable Span span(Value mention) {
        return mention.get("start").isNull() ? null : new Span(mention.get("start").asInt(), mention.get("end").asInt());
    }

    static List<Money> losses(List<String> pairs) {
        List<Money> losses = new ArrayList<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            losses.add(new Money(new BigDecimal(pairs.get(i)), pairs.get(i + 1)));
        }
        return losses;
    }

    static @Nullable String nullable(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
