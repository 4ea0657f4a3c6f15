package org.ormek.graph.neo4j;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Entity;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.Mention;

/**
 * A batch of new evidence folded into the rows of the write statements: one row per entity, per entity and dataset, per
 * flag and per link, sorted, so that every writer takes its locks in the same order. Smallest and largest values do not
 * depend on the order of the batch.
 */
final class BatchRows {

    private final TreeMap<String, Entity> entities = new TreeMap<>();
    private final TreeMap<String, Seen> seen = new TreeMap<>();
    private final TreeMap<String, Flagged> flagged = new TreeMap<>();
    private final TreeMap<String, Linked> linked = new TreeMap<>();
    private final TreeSet<String> datasets = new TreeSet<>();

    BatchRows(Collection<Evidence> batch) {
        batch.forEach(this::add);
    }

    List<String> datasets() {
        return List.copyOf(datasets);
    }

    List<Map<String, Object>> entities() {
        return entities.values().stream().map(EvidenceRows::entity).toList();
    }

    List<Map<String, Object>> seen() {
        return seen.values().stream().map(Seen::row).toList();
    }

    List<Map<String, Object>> flagged() {
        return flagged.values().stream().map(Flagged::row).toList();
    }

    List<Map<String, Object>> linked() {
        return linked.values().stream().map(Linked::row).toList();
    }

    private void add(Evidence evidence) {
        datasets.add(evidence.dataset());
        Set<String> named = new HashSet<>();
        for (Mention mention : evidence.mentions()) {
            String key = mention.entity().key().toString();
            entities.merge(key, mention.entity(), (a, b) -> a.display().compareTo(b.display()) <= 0 ? a : b);
            seen.computeIfAbsent(joined(key, evidence.dataset()), k -> new Seen(key, evidence.dataset()))
                    .add(named.add(key), evidence.observedAt());
        }
        for (Flag flag : new HashSet<>(evidence.flags())) {
            String key = flag.entity().toString();
            flagged.computeIfAbsent(joined(key, evidence.dataset(), flag.kind().name(), flag.label()),
                    k -> new Flagged(evidence.dataset(), flag)).add(evidence);
        }
        for (Link link : evidence.links()) {
            linked.computeIfAbsent(joined(link.from().toString(), link.to().toString(), link.type().name(),
                    evidence.dataset()), k -> new Linked(evidence.dataset(), link)).add(evidence, link.extractor());
        }
    }

    private static String joined(String... parts) {
        return String.join("\u0000", parts);
    }

    /** How often an entity is seen in a dataset, and when. */
    private static final class Seen {
        private final Map<String, Object> row = new HashMap<>();
        private final Period period = new Period();
        private long mentions;
        private long evidence;

        Seen(String key, String dataset) {
            row.put("entity", key);
            row.put("dataset", dataset);
        }

        void add(boolean firstOfEvidence, @Nullable Instant observedAt) {
            mentions++;
            evidence += firstOfEvidence ? 1 : 0;
            period.add(observedAt);
        }

        Map<String, Object> row() {
            row.put("mentions", mentions);
            row.put("evidence", evidence);
            return period.into(row);
        }
    }

    /** How often a dataset says something of an entity. */
    private static final class Flagged {
        private final Map<String, Object> row = new HashMap<>();
        private final Period period = new Period();
        private final TreeSet<String> ids = new TreeSet<>();

        Flagged(String dataset, Flag flag) {
            row.put("entity", flag.entity().toString());
            row.put("dataset", dataset);
            row.put("kind", flag.kind().name());
            row.put("label", flag.label());
        }

        void add(Evidence evidence) {
            ids.add(evidence.id().hex());
            period.add(evidence.observedAt());
        }

        Map<String, Object> row() {
            row.put("count", (long) ids.size());
            row.put("evidence", ids.first());
            return period.into(row);
        }
    }

    /** What a dataset states of a pair. */
    private static final class Linked {
        private final Map<String, Object> row = new HashMap<>();
        private final Period period = new Period();
        private final TreeSet<String> ids = new TreeSet<>();
        private final TreeSet<String> extractors = new TreeSet<>();

        Linked(String dataset, Link link) {
            row.put("source", link.from().toString());
            row.put("target", link.to().toString());
            row.put("type", link.type().name());
            row.put("dataset", dataset);
        }

        void add(Evidence evidence, String extractor) {
            ids.add(evidence.id().hex());
            extractors.add(extractor);
            period.add(evidence.observedAt());
        }

        Map<String, Object> row() {
            row.put("evidence", ids.first());
            row.put("extractor", extractors.last());
            return period.into(row);
        }
    }
}
