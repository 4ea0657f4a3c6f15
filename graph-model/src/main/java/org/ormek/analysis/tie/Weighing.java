package org.ormek.analysis.tie;

import java.util.Arrays;
import java.util.BitSet;
import org.ormek.analysis.projection.Commonness;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.Sharers;
import org.ormek.analysis.signal.EvidenceWeight;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalWeight;
import org.ormek.analysis.signal.Signals;

/** Weighs all edges of a projection in one pass. */
public final class Weighing {
    private final Projection projection;
    private final Signals signals;
    private final Commonness commonness;
    private final int[] member;
    private final int[] shared;
    private final float[] bits;
    private final byte[] best;
    private final BitSet strong = new BitSet();
    private int count;

    private Weighing(Projection projection, Signals signals, Commonness commonness) {
        this.projection = projection;
        this.signals = signals;
        this.commonness = commonness;
        this.member = new int[projection.edges()];
        this.shared = new int[projection.edges()];
        this.bits = new float[projection.edges()];
        this.best = new byte[projection.edges()];
    }

    /**
     * The ties of the projection.
     *
     * @param mostMentions a clue that names more entities is a list and ties nobody
     */
    public static Ties of(Projection projection, Signals signals, int mostMentions) {
        return of(projection, signals, mostMentions, Commonness.in(projection), 0);
    }

    /**
     * The same for a projection that holds only a part of the view, with what is known of the whole.
     *
     * @param least bits that a tie has at least; with 0, ties that say nothing are left out
     */
    public static Ties of(Projection projection, Signals signals, int mostMentions, Commonness commonness, double least) {
        Weighing weighing = new Weighing(projection, signals, commonness);
        Silence silence = new Silence(projection);
        for (int node = 0; node < projection.nodes(); node++) {
            int sharers = Sharers.of(projection, node);
            if (sharers > 0 && (node < projection.entities() || sharers > 1 && sharers <= mostMentions)) {
                silence.enter(node);
                weighing.fold(node, commonness.sharers(node), silence, least);
            }
        }
        return weighing.ties();
    }

    /** All pairs of the projection, each of one bit, hubs and long lists included: what methods see that weigh nothing. */
    public static Ties unweighted(Projection projection, Signals signals) {
        Weighing weighing = new Weighing(projection, signals, Commonness.in(projection));
        for (int node = 0; node < projection.nodes(); node++) {
            for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
                if (e == projection.firstOf(node) || projection.memberOf(e) != projection.memberOf(e - 1)) {
                    weighing.add(projection.memberOf(e), node, 1, projection.signalOf(e), true);
                }
            }
        }
        return weighing.ties();
    }

    private void add(int who, int node, double value, Signal signal, boolean isStrong) {
        member[count] = who;
        shared[count] = node;
        bits[count] = (float) value;
        best[count] = (byte) signal.ordinal();
        strong.set(count++, isStrong);
    }

    private void fold(int node, int sharers, Silence silence, double least) {
        int to = projection.firstOf(node + 1);
        int e = projection.firstOf(node);
        while (e < to) {
            int who = projection.memberOf(e);
            double most = least;
            boolean anyStrong = false;
            Signal of = projection.signalOf(e);
            for (; e < to && projection.memberOf(e) == who; e++) {
                Signal signal = projection.signalOf(e);
                SignalWeight weight = signals.get(signal);
                double value = EvidenceWeight.bits(weight, sharers, commonness.population(signal)) * silence.decay(weight, e);
                if (value > most) {
                    most = value;
                    of = signal;
                }
                anyStrong |= weight.strong();
            }
            if (most > 0) {
                add(who, node, most, of, anyStrong);
            }
        }
    }

    private Ties ties() {
        return new Ties(projection, Arrays.copyOf(member, count), Arrays.copyOf(shared, count), Arrays.copyOf(bits, count),
                Arrays.copyOf(best, count), strong);
    }
}
