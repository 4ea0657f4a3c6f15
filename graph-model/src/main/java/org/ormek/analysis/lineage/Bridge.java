package org.ormek.analysis.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.DisjointSets;
import org.ormek.analysis.tie.TieGraph;

/**
 * The tie at which a cluster would first fall into two parts: put together from its strongest ties to its weakest, it is
 * the last that joins two parts with {@link #SMALLEST} entities or more each.
 *
 * @param a        one end
 * @param b        the other end
 * @param bits     weight of the tie
 * @param lesser   entities in the smaller of the two parts
 */
public record Bridge(int a, int b, double bits, int lesser) {
    /** Entities that make a part worth the name. */
    public static final int SMALLEST = 3;

    private record Span(int a, int b, float bits) {
    }

    /** The weakest bridge of the cluster; empty if it has no two such parts. */
    public static Optional<Bridge> weakestOf(Clustering clustering, int cluster) {
        TieGraph graph = clustering.graph();
        int entities = clustering.ties().projection().entities();
        Map<Integer, Integer> number = new HashMap<>();
        List<Integer> nodes = new ArrayList<>();
        for (int member : clustering.membersOf(cluster)) {
            number.put(member, nodes.size());
            nodes.add(member);
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            for (int place = graph.first(node); place < graph.first(node + 1); place++) {
                int other = graph.neighbour(place);
                if (clustering.clusterOf(other) == cluster) {
                    if (number.putIfAbsent(other, nodes.size()) == null) {
                        nodes.add(other);
                    }
                    if (node < other) {
                        spans.add(new Span(node, other, graph.weight(place)));
                    }
                }
            }
        }
        spans.sort(Comparator.comparingDouble((Span s) -> -s.bits).thenComparingInt(Span::a).thenComparingInt(Span::b));
        return last(spans, number, nodes, entities);
    }

    private static Optional<Bridge> last(List<Span> spans, Map<Integer, Integer> number, List<Integer> nodes, int entities) {
        DisjointSets sets = new DisjointSets(nodes.size());
        int[] size = new int[nodes.size()];
        for (int i = 0; i < size.length; i++) {
            size[i] = nodes.get(i) < entities ? 1 : 0;
        }
        Bridge bridge = null;
        for (Span span : spans) {
            int x = sets.find(number.getOrDefault(span.a, 0));
            int y = sets.find(number.getOrDefault(span.b, 0));
            if (x != y) {
                int lesser = Math.min(size[x], size[y]);
                bridge = lesser >= SMALLEST ? new Bridge(span.a, span.b, span.bits, lesser) : bridge;
                size[sets.join(x, y)] = size[x] + size[y];
            }
        }
        return Optional.ofNullable(bridge);
    }
}
