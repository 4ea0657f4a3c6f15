package org.ormek.analysis.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.ormek.analysis.tie.TieGraph;

/**
 * The best paths between two nodes: those whose weakest tie is as strong as can be, the shorter of equal ones (widest path:
 * Dijkstra with the minimum in the place of the sum), or the shortest, the strongest of equal ones. Further paths use none of
 * the ties of those before them.
 */
public final class PathSearch {
    private static final int MOST_STEPS = 200_000;
    private final TieGraph graph;
    private final IntPredicate allowed;
    private final Comparator<Step> order;

    private record Step(double width, int hops, int node, int from) {
    }

    /**
     * Paths in a graph.
     *
     * @param graph   ties; that of a clustering leaves shared services out
     * @param allowed nodes that a path may pass
     * @param order   which are the best
     */
    public PathSearch(TieGraph graph, IntPredicate allowed, PathOrder order) {
        this.graph = graph;
        this.allowed = allowed;
        Comparator<Step> wide = Comparator.comparingDouble(Step::width).reversed();
        Comparator<Step> near = Comparator.comparingInt(Step::hops);
        this.order = (order == PathOrder.STRONGEST ? wide.thenComparing(near) : near.thenComparing(wide)).thenComparingInt(Step::node).thenComparingInt(Step::from);
    }

    /** Up to {@code most} paths without a common tie, the best first; empty if the two are not connected. */
    public List<EvidencePath> find(int from, int to, int most) {
        Set<Long> used = new HashSet<>();
        List<EvidencePath> paths = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Optional<EvidencePath> path = best(from, to, used);
            if (path.isEmpty()) {
                break;
            }
            paths.add(path.get());
            List<Integer> nodes = path.get().nodes();
            for (int n = 1; n < nodes.size(); n++) {
                used.add(tie(nodes.get(n - 1), nodes.get(n)));
            }
        }
        return paths;
    }

    /** The best paths to one node from all that are connected with it: for each the next node on the way there, for the root itself. */
    public Map<Integer, Integer> treeFrom(int root) {
        return settle(root, -1, Set.of(), Integer.MAX_VALUE);
    }

    private Optional<EvidencePath> best(int from, int to, Set<Long> used) {
        if (from == to) {
            return Optional.empty();
        }
        Map<Integer, Integer> settled = settle(from, to, used, MOST_STEPS);
        return settled.containsKey(to) ? Optional.of(path(from, to, settled)) : Optional.empty();
    }

    /** Goes out from a node until another is reached: for each node on the best way the one before it. */
    private Map<Integer, Integer> settle(int from, int to, Set<Long> used, int most) {
        Map<Integer, Integer> settled = new HashMap<>();
        PriorityQueue<Step> queue = new PriorityQueue<>(order);
        queue.add(new Step(Double.POSITIVE_INFINITY, 0, from, from));
        for (Step step = queue.poll(); step != null && settled.size() < most; step = queue.poll()) {
            if (settled.putIfAbsent(step.node, step.from) != null) {
                continue;
            }
            if (step.node == to) {
                break;
            }
            for (int place = graph.first(step.node); place < graph.first(step.node + 1); place++) {
                int next = graph.neighbour(place);
                if (!settled.containsKey(next) && (next == to || allowed.test(next)) && !used.contains(tie(step.node, next))) {
                    queue.add(new Step(Math.min(step.width, graph.weight(place)), step.hops + 1, next, step.node));
                }
            }
        }
        return settled;
    }

    private EvidencePath path(int from, int to, Map<Integer, Integer> settled) {
        Deque<Integer> nodes = new ArrayDeque<>();
        List<Double> bits = new ArrayList<>();
        int node = to;
        nodes.addFirst(node);
        while (node != from) {
            int previous = settled.getOrDefault(node, from);
            bits.addFirst((double) weight(previous, node));
            nodes.addFirst(previous);
            node = previous;
        }
        return new EvidencePath(List.copyOf(nodes), bits);
    }

    private float weight(int a, int b) {
        for (int place = graph.first(a); place < graph.first(a + 1); place++) {
            if (graph.neighbour(place) == b) {
                return graph.weight(place);
            }
        }
        return 0;
    }

    private static long tie(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
