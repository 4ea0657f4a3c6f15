package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
    private final FlagReader flags;
    private final EntityKey start;
    private final Scope scope;
    /** The step by which each entity was reached first; the start has none. */
    private final Map<String, Hop> reachedBy = new LinkedHashMap<>();
    private final List<PathToFlagged> paths = new ArrayList<>();
    private boolean bounded;

    PathSearch(ScopedReads reads, FlagReader flags, EntityKey start, Scope scope) {
        this.reads = reads;
        this.flags = flags;
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
            frontier = step(frontier);
        }
        List<PathToFlagged> shown = paths.stream().limit(limit).toList();
        return new Cut<>(paths.size(), shown.size(), cutBy(limit, maxHops), shown);
    }

    /** Goes one step from the frontier and gives the next one. */
    private Set<String> step(Set<String> frontier) {
        Map<String, Hop> fresh = new LinkedHashMap<>();
        reads.ask("neighbours", scope, Map.of("keys", List.copyOf(frontier), "start", start.toString(),
                        "hub", Limits.PATH_HUB_MENTIONS, "most", Limits.PATH_EVIDENCE,
                        "largest", Limits.LARGEST_EVIDENCE, "each", Limits.PATH_NEIGHBOURS),
                row -> new Hop(Rows.key(row.get("key")), Rows.key(row.get("other")), row.get("reason").asString(),
                        row.get("via").asString())).forEach(hop -> fresh.putIfAbsent(hop.to().toString(), hop));
        fresh.keySet().removeAll(reachedBy.keySet());
        fresh.remove(start.toString());
        int room = Limits.PATH_ENTITIES - reachedBy.size();
        List<String> keys = fresh.keySet().stream().sorted().limit(room).toList();
        bounded = fresh.size() > room;
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

    private PathToFlagged path(String target, List<FlagCard> said) {
        List<Hop> hops = new ArrayList<>();
        for (Hop hop = reachedBy.get(target); hop != null; hop = reachedBy.get(hop.from().toString())) {
            hops.addFirst(hop);
        }
        Set<String> labels = new TreeSet<>(Comparator.naturalOrder());
        said.stream().filter(flag -> flag.kind() != Flag.Kind.SERVICE).forEach(flag -> labels.add(flag.label()));
        return new PathToFlagged(hops.getLast().to(), List.copyOf(labels), List.copyOf(hops));
    }

    private @Nullable String cutBy(int limit, int maxHops) {
        List<String> reasons = new ArrayList<>();
        if (bounded) {
            reasons.add("work: more than " + Limits.PATH_ENTITIES + " entities are near");
        }
        if (paths.size() > limit) {
            reasons.add("limit " + limit + ", nearer ones first");
        }
        if (maxHops > Limits.PATH_HOPS) {
            reasons.add("at most " + Limits.PATH_HOPS + " hops");
        }
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }
}
