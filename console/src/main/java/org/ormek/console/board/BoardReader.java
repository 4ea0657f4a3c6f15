package org.ormek.console.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.NotFound;
import org.ormek.console.board.Neighbourhood.Neighbour;
import org.ormek.console.page.Formats;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.FlagCard;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.stereotype.Component;

/** Reads what a board shows from the graph, in the scope of the one who looks. */
@Component
class BoardReader {

    /** An entity with more neighbours is opened after a question only. */
    static final int HUB = 200;

    private final GraphView graph;

    BoardReader(GraphView graph) {
        this.graph = graph;
    }

    /**
     * An expansion.
     *
     * @param hub    true if nothing was read further, because there are many neighbours and nobody has confirmed
     * @param byType neighbours read, by type prefix
     * @param keys   those to add, the closest first
     * @param total  how many there are
     * @param cutBy  why the others are missing; null if none is
     */
    record Expansion(boolean hub, SortedMap<String, Long> byType, List<EntityKey> keys, long total, @Nullable String cutBy) {
    }

    /**
     * Chooses neighbours to add.
     *
     * @param types     prefixes of the types wanted; empty for all
     * @param on        what is on the board already
     * @param confirmed true if the asker knows how many there are
     */
    Expansion expand(EntityKey key, Set<String> types, int limit, Set<String> on, boolean confirmed, Scope scope) {
        return graph.together(view -> {
            view.findEntity(key, scope).orElseThrow(() -> NotFound.entity(key.toString()));
            Neighbourhood around = Neighbourhood.read(view, key, scope);
            SortedMap<String, Long> byType = new TreeMap<>();
            around.neighbours().forEach(other -> byType.merge(other.key().type().prefix(), 1L, Long::sum));
            boolean service = view.flagsOf(key, scope).stream().anyMatch(flag -> flag.kind().name().equals("SERVICE"));
            if (!confirmed && (around.total() > HUB || service)) {
                return new Expansion(true, byType, List.of(), around.total(), around.cutBy());
            }
            List<EntityKey> wanted = around.neighbours().stream().map(Neighbour::key).filter(other -> types.isEmpty() || types.contains(other.type().prefix())).toList();
            List<EntityKey> chosen = wanted.stream().filter(other -> !on.contains(other.toString())).limit(limit).toList();
            long left = wanted.stream().filter(other -> !on.contains(other.toString())).count() - chosen.size();
            return new Expansion(false, byType, chosen, types.isEmpty() ? around.total() : wanted.size(), left > 0 ? "limit " + limit : around.cutBy());
        });
    }

    /** What is known of these, and the links between them and whatever else is on the board. */
    Picture picture(Collection<EntityKey> keys, Set<String> on, Formats formats, Scope scope) {
        return graph.together(view -> {
            Map<String, Picture.Node> nodes = new LinkedHashMap<>();
            Set<EntityKey> quiet = new LinkedHashSet<>();
            for (EntityKey key : keys) {
                Optional<EntitySummary> found = view.findEntity(key, scope);
                found.ifPresent(entity -> {
                    List<String> flags = view.flagsOf(key, scope).stream().map(FlagCard::kind).map(Enum::name).distinct().sorted().toList();
                    nodes.put(key.toString(), new Picture.Node(key.toString(), key.type().prefix(), entity.display(), entity.mentions(), flags,
                            formats.day(entity.firstSeen()), formats.day(entity.lastSeen()), isoDay(entity.firstSeen()), isoDay(entity.lastSeen())));
                    // What many use has thousands of neighbours; its links are seen from their other ends.
                    if (flags.contains("SERVICE")) {
                        quiet.add(key);
                    }
                });
            }
            Map<Set<String>, Picture.Edge> edges = new LinkedHashMap<>();
            for (EntityKey key : keys) {
                if (nodes.containsKey(key.toString()) && !quiet.contains(key)) {
                    Neighbourhood around = Neighbourhood.read(view, key, scope);
                    around.neighbours().stream().filter(other -> nodes.containsKey(other.key().toString()) || on.contains(other.key().toString()))
                            .forEach(other -> edges.putIfAbsent(Set.of(key.toString(), other.key().toString()), around.edge(other)));
                }
            }
            return new Picture(new ArrayList<>(nodes.values()), new ArrayList<>(edges.values()));
        });
    }

    private static @Nullable String isoDay(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
