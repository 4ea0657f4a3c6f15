package org.ormek.graph.neo4j;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.Mention;

/**
 * What evidence adds up to: one row per entity and dataset, per flag and per link, sorted, so that every writer takes its
 * locks in the same order. What a row says does not depend on the order of the evidence.
 */
final class Tallies {

    private final TreeMap<String, SeenTally> seen = new TreeMap<>();
    private final TreeMap<String, Tally> flags = new TreeMap<>();
    private final TreeMap<String, Tally> links = new TreeMap<>();
    private final ToIntFunction<String> places;

    /** With the number by which rows name the entity of a key. */
    Tallies(ToIntFunction<String> places) {
        this.places = places;
    }

    /** One piece of evidence more. */
    void add(Evidence evidence) {
        Set<String> named = new HashSet<>();
        for (Mention mention : evidence.mentions()) {
            String key = mention.entity().key().toString();
            seen.computeIfAbsent(joined(key, evidence.dataset()), k -> new SeenTally(places.applyAsInt(key), evidence.dataset()))
                    .count(evidence, named.add(key));
        }
        for (Flag flag : new HashSet<>(evidence.flags())) {
            String key = flag.entity().toString();
            flags.computeIfAbsent(joined(key, evidence.dataset(), flag.kind().name(), flag.label()),
                    k -> new Tally(Map.of("entity", places.applyAsInt(key), "type", FlagTypes.of(flag.kind())))
                            .with("dataset", evidence.dataset()).with("label", flag.label())).countFlag(evidence);
        }
        for (Link link : evidence.links()) {
            String from = link.from().toString();
            String to = link.to().toString();
            links.computeIfAbsent(joined(from, to, link.type().name(), evidence.dataset()),
                    k -> new Tally(Map.of("source", places.applyAsInt(from), "target", places.applyAsInt(to), "type", link.type().name()))
                            .with("dataset", evidence.dataset())).countLink(evidence, link.extractor());
        }
    }

    /** Fields of {@link SeenTally#row()}. */
    List<List<Object>> seen() {
        return seen.values().stream().map(SeenTally::row).toList();
    }

    /** Rows with {@code entity}, {@code type} and {@code properties}. */
    List<Map<String, Object>> flags() {
        return rows(flags.values());
    }

    /** Rows with {@code source}, {@code target}, {@code type} and {@code properties}. */
    List<Map<String, Object>> links() {
        return rows(links.values());
    }

    private static List<Map<String, Object>> rows(Collection<Tally> tallies) {
        return tallies.stream().map(Tally::row).toList();
    }

    private static String joined(String... parts) {
        return String.join("\u0000", parts);
    }
}
