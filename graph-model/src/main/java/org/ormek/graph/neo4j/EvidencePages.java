package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.ormek.graph.Scope;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Sha256;

/** Reads evidence back as it was written, its mentions by field and place. */
final class EvidencePages {

    private static final long PAGE = 1_000;
    /** The database gives relationships in the order of its store, which depends on what else was written. */
    private static final Comparator<Mention> BY_PLACE = Comparator.comparing(Mention::field)
            .thenComparingInt(mention -> mention.span() == null ? -1 : mention.span().start()).thenComparing(mention -> mention.entity().key())
            .thenComparing(Mention::raw).thenComparing(Mention::role).thenComparing(Mention::extractor);

    private final ScopedReads reads;

    EvidencePages(ScopedReads reads) {
        this.reads = reads;
    }

    /** Page by page behind the last id, so that memory does not grow with the graph. */
    void read(Consumer<Evidence> consumer, Scope scope) {
        String after = "";
        List<Evidence> page;
        do {
            page = reads.ask("evidence-page", scope, Map.of("after", after, "page", PAGE), EvidencePages::evidence);
            for (Evidence evidence : page) {
                consumer.accept(evidence);
                after = evidence.id().hex();
            }
        } while (page.size() == PAGE);
    }

    /** One piece; empty if it is not in scope. */
    Optional<Evidence> find(Sha256 id, Scope scope) {
        return reads.ask("evidence", scope, Map.of("id", id.hex()), EvidencePages::evidence).stream().findFirst();
    }

    /** One row of a statement that gives a piece of evidence with its mentions. */
    static Evidence evidence(Record row) {
        Value evidence = row.get("evidence");
        return new Evidence(new Sha256(evidence.get("id").asString()), EvidenceType.valueOf(evidence.get("type").asString()),
                evidence.get("dataset").asString(), Rows.provenance(evidence), Times.fromDatabase(evidence.get("observedAt")),
                Rows.nullable(evidence.get("language")), evidence.get("text").asString(), Rows.nullable(evidence.get("subject")),
                Rows.losses(Rows.strings(evidence.get("losses"))), Pairs.mapOf(Rows.strings(evidence.get("attributes"))),
                flags(Rows.strings(evidence.get("flags"))), row.get("mentions").asList(EvidencePages::mention).stream().sorted(BY_PLACE).toList(),
                links(Rows.strings(evidence.get("links"))));
    }

    private static Mention mention(Value mention) {
        Entity entity = new Entity(Rows.key(mention.get("entity")), mention.get("display").asString(), Pairs.mapOf(Rows.strings(mention.get("attributes"))));
        return new Mention(entity, MentionRole.valueOf(mention.get("role").asString()), mention.get("raw").asString(), mention.get("field").asString(),
                Rows.span(mention), Certainty.valueOf(mention.get("certainty").asString()), mention.get("extractor").asString());
    }

    private static List<Flag> flags(List<String> triples) {
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i + 2 < triples.size(); i += 3) {
            flags.add(new Flag(Rows.key(triples.get(i)), Flag.Kind.valueOf(triples.get(i + 1)), triples.get(i + 2)));
        }
        return flags;
    }

    private static List<Link> links(List<String> quadruples) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i + 3 < quadruples.size(); i += 4) {
            links.add(new Link(Rows.key(quadruples.get(i)), Rows.key(quadruples.get(i + 2)), LinkType.valueOf(quadruples.get(i + 1)), quadruples.get(i + 3)));
        }
        return links;
    }
}
