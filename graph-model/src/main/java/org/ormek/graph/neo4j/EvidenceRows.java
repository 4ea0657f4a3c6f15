package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ormek.model.Entity;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;

/** Entities and evidence as rows of the write statements. What belongs to one piece of evidence alone stays with it, as lists. */
final class EvidenceRows {

    private EvidenceRows() {
    }

    static Map<String, Object> entity(Entity entity) {
        return Map.of("key", entity.key().toString(), "type", entity.type().prefix(), "label", entity.type().label(),
                "display", entity.display(), "attributes", Pairs.listOf(entity.attributes()),
                "searchText", SearchText.of(entity));
    }

    /** With the places of the entities among their rows. */
    static Map<String, Object> evidence(Evidence evidence, Map<String, Integer> places) {
        return Map.of("properties", properties(evidence), "mentions", mentions(evidence, places));
    }

    private static Map<String, Object> properties(Evidence evidence) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", evidence.id().hex());
        row.put("type", evidence.type().name());
        row.put("dataset", evidence.dataset());
        row.put("observedAt", Parameters.orNull(Times.toDatabase(evidence.observedAt())));
        row.put("language", Parameters.orNull(evidence.language()));
        row.put("text", evidence.text());
        row.put("subject", Parameters.orNull(evidence.subject()));
        row.put("source", evidence.provenance().source().hex());
        row.put("sourceName", evidence.provenance().sourceName());
        row.put("location", evidence.provenance().location());
        row.put("parser", evidence.provenance().parser());
        row.put("losses", Pairs.listOf(evidence.losses()));
        row.put("attributes", Pairs.listOf(evidence.attributes()));
        row.put("flags", evidence.flags().stream()
                .flatMap(flag -> Stream.of(flag.entity().toString(), flag.kind().name(), flag.label())).toList());
        row.put("links", evidence.links().stream()
                .flatMap(link -> Stream.of(link.from().toString(), link.type().name(), link.to().toString(),
                        link.extractor())).toList());
        row.put("entities", evidence.mentions().stream().map(mention -> mention.entity().key()).distinct().count());
        return row;
    }

    private static List<Map<String, Object>> mentions(Evidence evidence, Map<String, Integer> places) {
        long rank = Times.rank(evidence.observedAt(), evidence.id());
        Set<String> named = new HashSet<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Mention mention : evidence.mentions()) {
            Map<String, Object> row = new HashMap<>();
            String key = mention.entity().key().toString();
            row.put("entity", key);
            row.put("dataset", evidence.dataset());
            row.put("role", mention.role().name());
            row.put("raw", mention.raw());
            row.put("field", mention.field());
            row.put("certainty", mention.certainty().name());
            row.put("extractor", mention.extractor());
            if (mention.span() != null) {
                row.put("start", mention.span().start());
                row.put("end", mention.span().end());
            }
            if (named.add(key)) {
                row.put("rank", rank);
            }
            rows.add(Map.of("entity", places.getOrDefault(key, -1), "properties", row));
        }
        return rows;
    }
}
