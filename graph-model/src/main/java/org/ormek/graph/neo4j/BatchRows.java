package org.ormek.graph.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ormek.model.Entity;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;

/**
 * A batch of new evidence folded into the rows of the write statement. Entities are sorted; other rows name an entity by
 * its place among them. What a row says does not depend on the order of the batch.
 */
final class BatchRows {

    private final TreeMap<String, Entity> entities = new TreeMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final TreeSet<String> datasets = new TreeSet<>();
    private final Tallies tallies = new Tallies(this::place);
    private final EvidenceRows evidence = new EvidenceRows(this::place);

    BatchRows(Collection<Evidence> batch) {
        for (Evidence one : batch) {
            datasets.add(one.dataset());
            for (Mention mention : one.mentions()) {
                entities.merge(mention.entity().key().toString(), mention.entity(),
                        (a, b) -> a.display().compareTo(b.display()) <= 0 ? a : b);
            }
        }
        entities.keySet().forEach(key -> places.put(key, places.size()));
        batch.forEach(tallies::add);
        batch.forEach(evidence::add);
    }

    /** Names of the datasets, sorted. */
    List<String> datasets() {
        return List.copyOf(datasets);
    }

    /** All rows by the names that the write statement gives them. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(sums());
        parameters.putAll(Map.of("origins", evidence.origins(), "readings", evidence.readings(), "evidence", evidence.rows()));
        return parameters;
    }

    /** Those of them that say what the evidence adds up to, without the evidence itself. */
    Map<String, Object> sums() {
        return Map.of(
                "entities", entities.values().stream().map(EvidenceRows::entity).toList(),
                "seen", tallies.seen(),
                "flags", tallies.flags(),
                "links", tallies.links());
    }

    private int place(String key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException(key + " is linked or flagged, but not mentioned");
        }
        return place;
    }
}
