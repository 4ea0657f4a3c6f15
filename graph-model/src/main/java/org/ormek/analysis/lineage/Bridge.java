package org.ormek.analysis.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.DisjointSets;
import org.ormek.analysis.tie.TieGraph;

/**
 * Where a cluster would first fall into two parts: the least weight of ties between two parts with {@link #SMALLEST}
 * entities or more each that random contraction comes upon (Karger, SODA 1993), so it is near the least, not surely it.
 *
 * @param a      one end of the weightiest tie between the parts
 * @param b      its other end
 * @param bits   weight of all ties between the parts
 * @param ties   how many they are
 * @param lesser entities in the smaller of the two parts
 */
public record Bridge(int a, int b, double bits, int ties, int lesser) {
    /** Entities that make a part worth the name. */
    public static final int SMALLEST = 3;
    private static final int TRIALS = 100;
    private static final int FEWEST_TRIALS = 10;
    /** Ties that all trials of one cluster may look at, so that a huge one does not take minutes. */
    private static final int MOST_WORK = 2_000_000;

    private record Span(int a, int b, float bits) {
    }

    /** The weakest bridge of the cluster; empty if no two such parts were found. The same cluster gives the same. */
    public static Optional<Bridge> weakestOf(Clustering clustering, int cluster) {
        Map<Integer, Integer> number = new HashMap<>();
        List<Integer> nodes = new ArrayList<>();
        List<Span> spans = spans(clustering, cluster, number, nodes);
        int entities = clustering.ties().projection().entities();
        SplittableRandom random = new SplittableRandom(clustering.settings().seed());
        Bridge weakest = null;
        int trials = Math.max(FEWEST_TRIALS, Math.min(TRIALS, MOST_WORK / Math.max(1, spans.size())));
        for (int trial = 0; trial < trials; trial++) {
            Map<Span, Double> when = new HashMap<>();
            // Exponential times with the weight as rate: weighty ties are contracted first.
            spans.forEach(span -> when.put(span, -Math.log(1 - random.nextDouble()) / span.bits));
            List<Span> order = new ArrayList<>(spans);
            order.sort(Comparator.comparingDouble((Span s) -> when.getOrDefault(s, 0.0)));
            Bridge found = contract(order, nodes, entities);
            weakest = found != null && (weakest == null || found.bits < weakest.bits) ? found : weakest;
        }
        return Optional.ofNullable(weakest);
    }

    private static List<Span> spans(Clustering clustering, int cluster, Map<Integer, Integer> number, List<Integer> nodes) {
        TieGraph graph = clustering.graph();
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
                        spans.add(new Span(number.getOrDefault(node, 0), number.getOrDefault(other, 0), graph.weight(place)));
                    }
                }
            }
        }
        return spans;
    }

    /** The last joining of two parts worth the name; null if there was none. */
    private static @Nullable Bridge contract(List<Span> order, List<Integer> nodes, int entities) {
        DisjointSets sets = new DisjointSets(nodes.size());
        int[] size = new int[nodes.size()];
        for (int i = 0; i < size.length; i++) {
            size[i] = nodes.get(i) < entities ? 1 : 0;
        }
        int last = -1;
        int lesserOfLast = 0;
        for (int i = 0; i < order.size(); i++) {
            int x = sets.find(order.get(i).a);
            int y = sets.find(order.get(i).b);
            if (x != y) {
                int lesser = Math.min(size[x], size[y]);
                if (lesser >= SMALLEST) {
                    last = i;
                    lesserOfLast = lesser;
                }
                int whole = size[x] + size[y];
                size[sets.join(x, y)] = whole;
            }
        }
        if (last < 0) {
            return null;
        }
        // Once more up to there: looking at all ties between the parts at each joining would take the square of the time.
        DisjointSets parts = new DisjointSets(nodes.size());
        order.subList(0, last).forEach(span -> parts.join(span.a, span.b));
        return between(order, parts, parts.find(order.get(last).a), parts.find(order.get(last).b), lesserOfLast, nodes);
    }

    private static Bridge between(List<Span> spans, DisjointSets sets, int x, int y, int lesser, List<Integer> nodes) {
        double bits = 0;
        int ties = 0;
        Span heaviest = spans.getFirst();
        float most = -1;
        for (Span span : spans) {
            int a = sets.find(span.a);
            int b = sets.find(span.b);
            if (a == x && b == y || a == y && b == x) {
                bits += span.bits;
                ties++;
                if (span.bits > most) {
                    most = span.bits;
                    heaviest = span;
                }
            }
        }
        return new Bridge(nodes.get(heaviest.a), nodes.get(heaviest.b), bits, ties, lesser);
    }
}
