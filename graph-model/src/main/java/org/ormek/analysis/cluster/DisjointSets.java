package org.ormek.analysis.cluster;

/** Sets that are joined two by two (union by size, path halving). */
public final class DisjointSets {
    private final int[] parent;
    private final int[] size;

    /** As many sets as items, numbered from 0. */
    public DisjointSets(int items) {
        parent = new int[items];
        size = new int[items];
        for (int i = 0; i < items; i++) {
            parent[i] = i;
            size[i] = 1;
        }
    }

    /** The item that stands for the set of the item. */
    public int find(int item) {
        int at = item;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Joins the sets of both; the item that stands for the joined set is returned. */
    public int join(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x == y) {
            return x;
        }
        int large = size[x] >= size[y] ? x : y;
        int small = large == x ? y : x;
        parent[small] = large;
        size[large] += size[small];
        return large;
    }
}
