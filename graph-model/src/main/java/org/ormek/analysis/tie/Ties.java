package org.ormek.analysis.tie;

import java.util.BitSet;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.Signal;

/**
 * The edges of a projection folded to one for each pair of member and shared node, with the bits of the best clue among
 * them. Ties are in the order of the projection: by shared node, then by member. Pairs that weigh nothing are left out.
 */
public final class Ties {
    private final Projection projection;
    private final int[] member;
    private final int[] shared;
    private final float[] bits;
    private final byte[] signal;
    private final BitSet strong;

    Ties(Projection projection, int[] member, int[] shared, float[] bits, byte[] signal, BitSet strong) {
        this.projection = projection;
        this.member = member;
        this.shared = shared;
        this.bits = bits;
        this.signal = signal;
        this.strong = strong;
    }

    /** What the ties were made from. */
    public Projection projection() {
        return projection;
    }

    /** How many ties. */
    public int count() {
        return member.length;
    }

    /** The member, an entity. */
    public int memberOf(int tie) {
        return member[tie];
    }

    /** The shared node, a clue or an entity. */
    public int sharedOf(int tie) {
        return shared[tie];
    }

    /** Bits of the best clue of the pair, after decay; above 0. */
    public float bitsOf(int tie) {
        return bits[tie];
    }

    /** The signal that gives the bits. */
    public Signal signalOf(int tie) {
        return Signal.at(signal[tie]);
    }

    /** Whether one of the pair's signals is strong. */
    public boolean isStrong(int tie) {
        return strong.get(tie);
    }

    /** Bytes held in arrays, without the projection. */
    public long bytes() {
        return member.length * 13L + strong.size() / 8;
    }
}
