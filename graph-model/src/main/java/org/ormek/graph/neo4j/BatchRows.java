package org.ormek.graph.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ormek.model.Entity;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.Mention;

/**
 * A batch of new evidence folded into the rows of the write statement: one row per entity, per entity and dataset, per
 * flag and per link, sorted, so that every writer takes its locks in the same order. Other rows name an entity by its
 * place among the entity rows. What a row says does not depend on the order of the batch.
 */
final class BatchRows {

    private final TreeMap<String, Entity> entities = new TreeMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final TreeMap<String, Tally> seen = new TreeMap<>();
    private final TreeMap<String, Tally> flags = new TreeMap<>();
    private final TreeMap<String, Tally> links = new TreeMap<>();
    private final TreeSet<String> datasets = new TreeSet<>();
    private final Collection<Evidence> batch;

    BatchRows(Collection<Evidence> batch) {
        this.batch = batch;
        for (Evidence evidence : batch) {
            datasets.add(evidence.dataset());
            for (Mention mention : evidence.mentions()) {
                entities.merge(mention.entity().key().toString(), mention.entity(),
                        (a, b) -> a.display().compareTo(b.display()) <= 0 ? a : b);
            }
        }
        entities.keySet().forEach(key -> places.put(key, places.size()));
        batch.forEach(this::add);
    }

    /** Names of the datasets, sorted. */
    List<String> datasets() {
        return List.copyOf(datasets);
    }

    /** All rows by the names that the write statement gives them. */
    Map<String, Object> parameters() {
        return Map.of(
                "entities", entities.values().stream().map(EvidenceRows::entity).toList(),
                "seen", seen.values().stream().map(Tally::row).toList(),
                "flags", flags.values().stream().map(Tally::row).toList(),
                "links", links.values().stream().map(Tally::row).toList(),
                "evidence", batch.stream().map(evidence -> EvidenceRows.evidence(evidence, places)).toList());
    }

    private void add(Evidence evidence) {
        Set<String> named = new HashSet<>();
        for (Mention mention : evidence.mentions()) {
            String key = mention.entity().key().toString();
            seen.computeIfAbsent(joined(key, evidence.dataset()), k -> new Tally(Map.of("entity", place(key)))
                    .with("dataset", evidence.dataset())).countMention(evidence, named.add(key));
        }
        for (Flag flag : new HashSet<>(evidence.flags())) {
            String key = flag.entity().toString();
            flags.computeIfAbsent(joined(key, evidence.dataset(), flag.kind().name(), flag.label()),
                    k -> new Tally(Map.of("entity", place(key), "type", FlagTypes.of(flag.kind())))
                            .with("dataset", evidence.dataset()).with("label", flag.label())).countFlag(evidence);
        }
        for (Link link : evidence.links()) {
            String from = link.from().toString();
            String to = link.to().toString();
            links.computeIfAbsent(joined(from, to, link.type().name(), evidence.dataset()),
                    k -> new Tally(Map.of("source", place(from), "target", place(to), "type", link.type().name()))
                            .with("dataset", evidence.dataset())).countLink(evidence, link.extractor());
        }
    }

    private int place(String key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException(key + " is linked or flagged, but not mentioned");
        }
        return place;
    }

    private static String joined(String... parts) {
        return String.join("\u0000", parts);
    }
}
