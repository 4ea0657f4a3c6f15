package org.ormek.analysis.lineage;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.DisjointSets;
import org.ormek.analysis.tie.TieGraph;

/**
 * Finds where clusters would first fall into two parts: the least weight of ties between two parts with {@link Bridge#SMALLEST}
 * entities or more each that random contraction comes upon (Karger, SODA 1993), so it is near the least, not surely it. Keeps
 * arrays as long as the graph for the next cluster; for one thread.
 */
public final class Bridges {
    private static final int TRIALS = 100;
    private static final int FEWEST_TRIALS = 10;
    /** Ties that all trials of one cluster may look at, so that a huge one does not take minutes. */
    private static final int MOST_WORK = 2_000_000;
    private static final int OUTSIDE = -1;

    private final Clustering clustering;
    /** The number of a node within the cluster in hand. */
    private final int[] numbers;
    /** The nodes of the cluster in hand: its entities and the clues between them. */
    private int[] nodes = new int[64];
    private int nodeCount;
    /** The ties within the cluster in hand: both ends by their numbers, and bits. */
    private int[] from = new int[64];
    private int[] to = new int[64];
    private float[] bits = new float[64];
    private int ties;

    /** For the clusters of a run. */
    public Bridges(Clustering clustering) {
        this.clustering = clustering;
        this.numbers = new int[clustering.graph().nodes()];
        Arrays.fill(numbers, OUTSIDE);
    }

    /** The weakest bridge of the cluster; empty if no two such parts were found. The same cluster gives the same. */
    public Optional<Bridge> weakestOf(int cluster) {
        take(cluster);
        SplittableRandom random = new SplittableRandom(clustering.settings().seed());
        Bridge weakest = null;
        int trials = Math.max(FEWEST_TRIALS, Math.min(TRIALS, MOST_WORK / Math.max(1, ties)));
        for (int trial = 0; trial < trials; trial++) {
            Bridge found = contract(order(random));
            weakest = found != null && (weakest == null || found.bits() < weakest.bits()) ? found : weakest;
        }
        for (int i = 0; i < nodeCount; i++) {
            numbers[nodes[i]] = OUTSIDE;
        }
        return Optional.ofNullable(weakest);
    }

    private void take(int cluster) {
        TieGraph graph = clustering.graph();
        nodeCount = 0;
        ties = 0;
        for (int member : clustering.membersOf(cluster)) {
            number(member);
        }
        for (int i = 0; i < nodeCount; i++) {
            int node = nodes[i];
            for (int place = graph.first(node); place < graph.first(node + 1); place++) {
                int other = graph.neighbour(place);
                if (clustering.clusterOf(other) == cluster) {
                    number(other);
                    if (node < other) {
                        tie(numbers[node], numbers[other], graph.weight(place));
                    }
                }
            }
        }
    }

    private void number(int node) {
        if (numbers[node] == OUTSIDE) {
            if (nodeCount == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * nodeCount);
            }
            numbers[node] = nodeCount;
            nodes[nodeCount++] = node;
        }
    }

    private void tie(int a, int b, float weight) {
        if (ties == bits.length) {
            from = Arrays.copyOf(from, 2 * ties);
            to = Arrays.copyOf(to, 2 * ties);
            bits = Arrays.copyOf(bits, 2 * ties);
        }
        from[ties] = a;
        to[ties] = b;
        bits[ties++] = weight;
    }

    /** The ties in the order of exponential times with the weight as rate, so that weighty ones are contracted first. */
    private int[] order(SplittableRandom random) {
        long[] timed = new long[ties];
        for (int tie = 0; tie < ties; tie++) {
            // Bits of positive floating point numbers are in the order of the numbers (IEEE 754).
            float time = (float) (-Math.log(1 - random.nextDouble()) / bits[tie]);
            timed[tie] = (long) Float.floatToRawIntBits(time) << Integer.SIZE | tie;
        }
        Arrays.sort(timed);
        int[] order = new int[ties];
        for (int i = 0; i < ties; i++) {
            order[i] = (int) timed[i];
        }
        return order;
    }

    /** The last joining of two parts worth the name; null if there was none. */
    private @Nullable Bridge contract(int[] order) {
        DisjointSets sets = new DisjointSets(nodeCount);
        int entities = clustering.ties().projection().entities();
        int[] size = new int[nodeCount];
        for (int i = 0; i < nodeCount; i++) {
            size[i] = nodes[i] < entities ? 1 : 0;
        }
        int last = -1;
        int lesserOfLast = 0;
        for (int i = 0; i < ties; i++) {
            int x = sets.find(from[order[i]]);
            int y = sets.find(to[order[i]]);
            if (x != y) {
                int lesser = Math.min(size[x], size[y]);
                if (lesser >= Bridge.SMALLEST) {
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
        DisjointSets parts = new DisjointSets(nodeCount);
        for (int i = 0; i < last; i++) {
            parts.join(from[order[i]], to[order[i]]);
        }
        return between(parts, parts.find(from[order[last]]), parts.find(to[order[last]]), lesserOfLast);
    }

    private Bridge between(DisjointSets sets, int x, int y, int lesser) {
        double sum = 0;
        int count = 0;
        int heaviest = 0;
        float most = -1;
        for (int tie = 0; tie < ties; tie++) {
            int a = sets.find(from[tie]);
            int b = sets.find(to[tie]);
            if (a == x && b == y || a == y && b == x) {
                sum += bits[tie];
                count++;
                if (bits[tie] > most) {
                    most = bits[tie];
                    heaviest = tie;
                }
            }
        }
        return new Bridge(nodes[from[heaviest]], nodes[to[heaviest]], sum, count, lesser);
    }
}
