package org.ormek.bench.cluster;

import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.Signals;

/** Components over the edges that tie entities of one network only: the best that any method could do on the evidence. */
final class Oracle {

    private Oracle() {
    }

    static int[] run(Projection p, PlantedTruth truth, Signals signals) {
        int[] parent = java.util.stream.IntStream.range(0, p.entities()).toArray();
        for (int node = 0; node < p.nodes(); node++) {
            java.util.Map<Integer, Integer> first = new java.util.HashMap<>();
            if (node < p.entities() && truth.network()[node] >= 0) first.put(truth.network()[node], node);
            if (node < p.entities() && truth.network()[node] < 0) continue;
            for (int e = p.firstOf(node); e < p.firstOf(node + 1); e++) {
                int m = p.memberOf(e);
                int net = truth.network()[m];
                if (net >= 0) {
                    Integer other = first.putIfAbsent(net, m);
                    if (other != null) parent[find(parent, m)] = find(parent, other);
                }
            }
        }
        int[] size = new int[parent.length];
        for (int i = 0; i < size.length; i++) size[find(parent, i)]++;
        int[] c = new int[parent.length];
        for (int i = 0; i < c.length; i++) c[i] = size[find(parent, i)] < 2 ? -1 : find(parent, i);
        return c;
    }

    private static int find(int[] parent, int i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
