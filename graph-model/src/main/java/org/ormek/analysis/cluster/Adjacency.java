package org.ormek.analysis.cluster;

/**
 * Both directions of weighted edges as compressed rows. Nodes without an edge have an empty row; a row is in the order
 * in which the edges were given.
 */
final class Adjacency {
    final int[] start;
    final int[] neighbour;
    final float[] weight;

    private Adjacency(int[] start, int[] neighbour, float[] weight) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    int nodes() {
        return start.length - 1;
    }

    /** Tells what an edge weighs in this graph. */
    @FunctionalInterface
    interface Weighing {
        /** The weight of the edge, 0 or less to leave it out. */
        float of(int edge);
    }

    static Adjacency of(WeightedEdges edges, Weighing weighing) {
        int[] start = new int[edges.nodes + 1];
        float[] kept = new float[edges.count()];
        for (int e = 0; e < kept.length; e++) {
            kept[e] = weighing.of(e);
            if (kept[e] > 0) {
                start[edges.member[e] + 1]++;
                start[edges.shared[e] + 1]++;
            }
        }
        for (int i = 0; i < edges.nodes; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] neighbour = new int[start[edges.nodes]];
        float[] weight = new float[neighbour.length];
        for (int e = 0; e < kept.length; e++) {
            if (kept[e] > 0) {
                int a = edges.member[e];
                int b = edges.shared[e];
                neighbour[next[a]] = b;
                weight[next[a]++] = kept[e];
                neighbour[next[b]] = a;
                weight[next[b]++] = kept[e];
            }
        }
        return new Adjacency(start, neighbour, weight);
    }
}
