package org.ormek.analysis.tie;

/**
 * Ties as neighbours of both ends, in compressed rows. A row is in the order of the ties; a node without a tie has an
 * empty row. The neighbours of a node are the places from {@code first(node)} to {@code first(node + 1)} - 1.
 */
public final class TieGraph {
    private final int[] start;
    private final int[] neighbour;
    private final float[] weight;

    private TieGraph(int[] start, int[] neighbour, float[] weight) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /** Tells what a tie weighs in a graph. */
    @FunctionalInterface
    public interface TieWeight {
        /** The weight of the tie; 0 or less leaves it out. */
        float of(int tie);
    }

    /** The graph of all ties that weigh anything. The weight is asked for once for each tie. */
    public static TieGraph of(Ties ties, TieWeight weighing) {
        int nodes = ties.projection().nodes();
        int[] start = new int[nodes + 1];
        float[] kept = new float[ties.count()];
        for (int t = 0; t < kept.length; t++) {
            kept[t] = weighing.of(t);
            if (kept[t] > 0) {
                start[ties.memberOf(t) + 1]++;
                start[ties.sharedOf(t) + 1]++;
            }
        }
        for (int i = 0; i < nodes; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] neighbour = new int[start[nodes]];
        float[] weight = new float[neighbour.length];
        for (int t = 0; t < kept.length; t++) {
            if (kept[t] > 0) {
                int a = ties.memberOf(t);
                int b = ties.sharedOf(t);
                neighbour[next[a]] = b;
                weight[next[a]++] = kept[t];
                neighbour[next[b]] = a;
                weight[next[b]++] = kept[t];
            }
        }
        return new TieGraph(start, neighbour, weight);
    }

    /** How many nodes, those without a tie included. */
    public int nodes() {
        return start.length - 1;
    }

    /** Ends of ties: twice their number. */
    public int ends() {
        return neighbour.length;
    }

    /** First place of the node's neighbours; for {@link #nodes()} the end of all. */
    public int first(int node) {
        return start[node];
    }

    /** How many neighbours. */
    public int degree(int node) {
        return start[node + 1] - start[node];
    }

    /** The neighbour at a place. */
    public int neighbour(int place) {
        return neighbour[place];
    }

    /** The weight of the tie at a place. */
    public float weight(int place) {
        return weight[place];
    }
}
