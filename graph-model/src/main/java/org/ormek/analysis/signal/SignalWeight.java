package org.ormek.analysis.signal;

/**
 * One line of the signals file.
 *
 * @param signal       which
 * @param m            probability that two entities of one network share such a clue, above {@code u} and at most 1
 * @param u            the least probability that two unrelated entities share it, above 0: the floor under what is counted
 * @param cap          most bits that one clue may give, above 0 and at most {@value #MOST_BITS}
 * @param group        with which signals it is correlated
 * @param halfLifeDays days of silence after which it is worth half; 0 if it does not age
 * @param strong       whether it may hold a member in a cluster by itself and counts in the first round
 */
public record SignalWeight(Signal signal, double m, double u, double cap, SignalGroup group, int halfLifeDays, boolean strong) {
    static final int MOST_BITS = 20;

    /** Refuses values out of range with {@link IllegalArgumentException}. */
    public SignalWeight {
        require(m > 0 && m <= 1, signal, "m is a probability above 0 and at most 1, not " + m);
        require(u > 0 && u < 1, signal, "u is a probability above 0 and below 1, not " + u);
        require(m > u, signal, "m must be above u, or the clue speaks against a link; m " + m + ", u " + u);
        require(cap > 0 && cap <= MOST_BITS, signal, "the cap is above 0 and at most " + MOST_BITS + " bits, not " + cap);
        require(halfLifeDays >= 0, signal, "the half-life is 0 (never) or a number of days, not " + halfLifeDays);
    }

    private static void require(boolean holds, Signal signal, String message) {
        if (!holds) {
            throw new IllegalArgumentException(signal.code() + ": " + message);
        }
    }
}
