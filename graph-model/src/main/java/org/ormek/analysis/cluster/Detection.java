package org.ormek.analysis.cluster;

import java.util.BitSet;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.Signals;

public final class Detection {
    public int[] cluster;
    public BitSet services;
    public static double X1 = Double.parseDouble(System.getProperty("x1", "0.4"));
    public static int X2 = Integer.getInteger("x2", 12);
    public static boolean TRACE = Boolean.getBoolean("trace");

    public Detection run(Projection projection, Signals signals, Settings settings) {
        WeightedEdges edges = WeightedEdges.of(projection, signals, settings.mostMentions());
        int n = projection.entities();
        float[] factor = new float[projection.nodes()];
        java.util.Arrays.fill(factor, 1);
        BitSet services = new BitSet();
        for (int i = 0; i < n; i++) {
            if (projection.isListedService(i)) {
                services.set(i);
                factor[i] = 0;
            }
        }
        Adjacency all = Adjacency.of(edges, e -> edges.bits[e]);
        BitSet late = new BitSet();
        for (int v = 0; v < n; v++) {
            if (projection.firstOf(v + 1) - projection.firstOf(v) > X2) {
                late.set(v);
            }
        }
        int[] community = null;
        for (int round = 0; round < settings.rounds(); round++) {
            boolean first = round == 0;
            Adjacency graph = Adjacency.of(edges, e -> first && (!edges.strong.get(e) || late.get(edges.shared[e])) ? 0 : edges.bits[e] * factor[edges.member[e]] * factor[edges.shared[e]]);
            community = Leiden.communities(graph, settings.resolution(), settings.iterations(), settings.seed() + round);
            ServiceTest test = new ServiceTest(all, n, services, community);
            BitSet found = new BitSet();
            for (int v = 0; v < n; v++) {
                if (!projection.isListedService(v) && all.start[v + 1] - all.start[v] >= settings.hubDegree()) {
                    double purity = test.purity(v);
                    factor[v] = purity >= settings.purityKept() ? 1 : purity >= settings.purityDropped() ? (float) X1 : 0;
                    if (factor[v] == 0) {
                        found.set(v);
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                if (projection.isListedService(i)) {
                    found.set(i);
                }
            }
            services = found;
        }
        Adjacency graph = Adjacency.of(edges, e -> edges.bits[e] * factor[edges.member[e]] * factor[edges.shared[e]]);
        community = Leiden.communities(graph, settings.resolution(), settings.iterations(), settings.seed() + settings.rounds());
        this.services = services;
        int[] size = new int[projection.nodes()];
        for (int i = 0; i < n; i++) {
            size[community[i]]++;
        }
        cluster = new int[n];
        for (int i = 0; i < n; i++) {
            cluster[i] = size[community[i]] < 2 || services.get(i) ? -1 : community[i];
        }
        return this;
    }
}
