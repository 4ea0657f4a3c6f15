package org.ormek.analysis.cluster;

import java.util.Arrays;
import java.util.BitSet;
import org.ormek.analysis.projection.Populations;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.Sharers;
import org.ormek.analysis.signal.EvidenceWeight;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalWeight;
import org.ormek.analysis.signal.Signals;

/**
 * The edges of a projection folded to one for each pair of member and shared node, with their bits. Edges are in the
 * order of the projection: by shared node, then by member.
 */
final class WeightedEdges {
    final int nodes;
    final int entities;
    final int[] member;
    final int[] shared;
    final float[] bits;
    /** Edges of a signal that may hold a member in a cluster by itself. */
    final BitSet strong;

    private WeightedEdges(int nodes, int entities, int[] member, int[] shared, float[] bits, BitSet strong) {
        this.nodes = nodes;
        this.entities = entities;
        this.member = member;
        this.shared = shared;
        this.bits = bits;
        this.strong = strong;
    }

    int count() {
        return member.length;
    }

    /** Weighs all edges; clues that name more than the given number of entities are lists, and weigh nothing. */
    static WeightedEdges of(Projection projection, Signals signals, int mostMentions) {
        int[] populations = Populations.of(projection);
        int edges = projection.edges();
        int[] member = new int[edges];
        int[] shared = new int[edges];
        float[] bits = new float[edges];
        BitSet strong = new BitSet();
        int count = 0;
        for (int node = 0; node < projection.nodes(); node++) {
            int from = projection.firstOf(node);
            int to = projection.firstOf(node + 1);
            int sharers = Sharers.count(projection, from, to);
            if (node >= projection.entities() && sharers > mostMentions) {
                continue;
            }
            int e = from;
            while (e < to) {
                int who = projection.memberOf(e);
                double best = 0;
                boolean any = false;
                for (; e < to && projection.memberOf(e) == who; e++) {
                    Signal signal = projection.signalOf(e);
                    SignalWeight weight = signals.get(signal);
                    best = Math.max(best, EvidenceWeight.bits(weight, sharers, populations[signal.ordinal()]));
                    any |= weight.strong();
                }
                if (best > 0) {
                    member[count] = who;
                    shared[count] = node;
                    bits[count] = (float) best;
                    strong.set(count, any);
                    count++;
                }
            }
        }
        return new WeightedEdges(projection.nodes(), projection.entities(), Arrays.copyOf(member, count), Arrays.copyOf(shared, count),
                Arrays.copyOf(bits, count), strong);
    }
}
