package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.ormek.graph.Cut;
import org.ormek.graph.FlagCard;
import org.ormek.graph.PathToFlagged;
import org.ormek.graph.PathToFlagged.Hop;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Flag;

/**
 * One search for shortest paths, breadth first, one statement per step. Everything goes in the order of the keys, so that
 * equal graphs give equal paths. Services are never passed; hubs are not either, since whatever they join says little.
 */
final class PathSearch {

    private final ScopedReads reads;
    private final SearchReader search;
    private final FlagReader flags;
    private final LinkReader links;
    private final EntityKey start;
    private final Scope scope;
    /** The step by which each entity was reached first; the start has none. */
    private final Map<String, Hop> reachedBy = new LinkedHashMap<>();
    private final List<PathToFlagged> paths = new ArrayList<>();
    /** Why the answer may not be all there is. */
    private final Set<String> reasons = new TreeSet<>();
    private boolean bounded;

    PathSearch(ScopedReads reads, SearchReader search, FlagReader flags, EntityKey start, Scope scope) {
        this.reads = reads;
        this.search = search;
        this.flags = flags;
        this.links = new LinkReader(reads);
        this.start = start;
        this.scope = scope;
    }

    Cut<PathToFlagged> run(int maxHops, int limit) {
        if (FlagReader.isService(flags.flagsOf(start, scope))) {
            return new Cut<>(0, 0, "service: the entity is shared by many, what it joins says nothing", List.of());
        }
        int hops = Math.min(maxHops, Limits.PATH_HOPS);
        Set<String> frontier = new LinkedHashSet<>(List.of(start.toString()));
        for (int hop = 1; hop <= hops && !frontier.isEmpty() && paths.size() <= limit && !bounded; hop++) {
            frontier = step(frontier, hop == hops);
        }
        List<PathToFlagged> shown = paths.stream().limit(limit).toList();
        return new Cut<>(paths.size(), shown.size(), cutBy(limit, maxHops), shown);
    }

    /** Goes one step from the frontier and gives the next one; with the last step only to where a path may end. */
    private Set<String> step(Set<String> frontier, boolean last) {
        Map<String, Hop> fresh = new LinkedHashMap<>();
        Map<String, Integer> given = new HashMap<>();
        for (Hop hop : hopsFrom(passable(frontier), last)) {
            fresh.putIfAbsent(hop.to().toString(), hop);
            given.merge(hop.from().toString(), 1, Integer::sum);
        }
        given.values().stream().filter(count -> count >= Limits.PATH_NEIGHBOURS).findAny().ifPresent(count ->
                reasons.add("work: only " + Limits.PATH_NEIGHBOURS + " neighbours of an entity were followed"));
        fresh.keySet().removeAll(reachedBy.keySet());
        fresh.remove(start.toString());
        int room = Limits.PATH_ENTITIES - reachedBy.size();
        if (fresh.size() > room) {
            bounded = true;
            reasons.add("work: more than " + Limits.PATH_ENTITIES + " entities are near");
        }
        List<String> keys = fresh.keySet().stream().sorted().limit(room).toList();
        keys.forEach(key -> reachedBy.put(key, fresh.get(key)));
        Map<String, List<FlagCard>> found = flags.flagsOf(keys, scope);
        Set<String> next = new LinkedHashSet<>();
        for (String key : keys) {
            List<FlagCard> said = found.getOrDefault(key, List.of());
            if (FlagReader.isTarget(said)) {
                paths.add(path(key, said));
            }
            if (!FlagReader.isService(said)) {
                next.add(key);
            }
        }
        return next;
    }

    private List<Hop> hopsFrom(List<String> keys, boolean last) {
        // Of all that is passable only the start may have so many links.
        boolean hub = keys.contains(start.toString()) && search.count(start, scope).links() > Limits.PATH_HUB_LINKS;
        List<Hop> hops = reads.ask("neighbours", scope, Map.of("keys", keys, "most", Limits.PATH_EVIDENCE,
                        "largest", Limits.LARGEST_EVIDENCE, "each", Limits.PATH_NEIGHBOURS, "flagged", last, "hubs", hub ? List.of(start.toString()) : List.of()),
                row -> new Hop(Rows.key(row.get("key")), Rows.key(row.get("other")), row.get("reason").asString(),
                        row.get("via").asString()));
        if (hub) {
            hops.addAll(firstLinks());
        }
        return hops;
    }

    private List<Hop> firstLinks() {
        return links.pairs(start, Limits.PATH_NEIGHBOURS, Limits.PATH_NEIGHBOURS, scope).get("pairs").asList(pair -> new Hop(start,
                Rows.key(pair.get("other")), pair.get("type").asString(), pair.get("statements").get(0).get("evidence").asString()));
    }

    /** Those of the keys that are no hubs, and the start whatever it is. */
    private List<String> passable(Set<String> keys) {
        List<String> passable = new ArrayList<>();
        reads.ask("entities-by-key", scope, Map.of("keys", List.copyOf(keys)), row -> {
            String key = row.get("key").asString();
            if (key.equals(start.toString()) || isPassable(row)) {
                if (row.get("evidence").asLong() > Limits.PATH_EVIDENCE) {
                    reasons.add("work: only the newest " + Limits.PATH_EVIDENCE + " pieces of evidence of an entity were followed");
                }
                return passable.add(key);
            }
            return reasons.add("hub: paths do not lead through entities with more than " + Limits.PATH_HUB_MENTIONS + " mentions or "
                    + Limits.PATH_HUB_LINKS + " links");
        });
        return passable;
    }

    private static boolean isPassable(Record row) {
        return row.get("mentions").asLong() <= Limits.PATH_HUB_MENTIONS && row.get("links").asLong() <= Limits.PATH_HUB_LINKS;
    }

    private PathToFlagged path(String target, List<FlagCard> said) {
        List<Hop> hops = new ArrayList<>();
        for (Hop hop = reachedBy.get(target); hop != null; hop = reachedBy.get(hop.from().toString())) {
            hops.addFirst(hop);
        }
        Set<String> labels = new TreeSet<>();
        said.stream().filter(flag -> flag.kind() != Flag.Kind.SERVICE).forEach(flag -> labels.add(flag.label()));
        return new PathToFlagged(hops.getLast().to(), List.copyOf(labels), List.copyOf(hops));
    }

    private @Nullable String cutBy(int limit, int maxHops) {
        if (paths.size() > limit) {
            reasons.add("limit " + limit + ", nearer ones first");
        }
        if (maxHops > Limits.PATH_HOPS) {
            reasons.add("at most " + Limits.PATH_HOPS + " hops");
        }
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }
}
