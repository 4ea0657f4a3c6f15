package org.ormek.analysis.signal;

/**
 * The one formula that weighs a clue, used by clustering and by every explanation: a Fellegi-Sunter weight
 * {@code log2(m / u)} (Fellegi and Sunter, JASA 1969) whose u follows how many share the clue, as Splink's
 * term-frequency adjustment does, but never falls below the signal's own floor, because the duplicates of one network
 * make its clue look common; then capped, and halved for every half-life of silence.
 */
public final class EvidenceWeight {
    private static final double LN2 = Math.log(2);
    /** Telephone numbers are given to somebody else after a time; nothing is read across a longer silence. */
    public static final int RECYCLED_AFTER_DAYS = 90;

    private EvidenceWeight() {
    }

    /**
     * Probability that two unrelated entities share the clue.
     *
     * @param weight     the signal's weight
     * @param sharers    how many entities share it, at least 1
     * @param population how many could, at least 1
     */
    public static double chance(SignalWeight weight, int sharers, int population) {
        double counted = population < 2 ? 0 : (sharers - 1) / (double) (population - 1);
        return Math.max(counted, weight.u());
    }

    /** What is left of a clue after the days of silence: 1 for none, a half after one half-life; negative days count as none. */
    public static double decay(SignalWeight weight, int silentDays) {
        return weight.halfLifeDays() == 0 || silentDays <= 0 ? 1 : Math.exp(-LN2 * silentDays / weight.halfLifeDays());
    }

    /** Bits before decay: {@code log2(m / chance)}, not below 0 and not above the cap. */
    public static double bits(SignalWeight weight, int sharers, int population) {
        double ratio = weight.m() / chance(weight, sharers, population);
        return Math.min(weight.cap(), Math.max(0, Math.log(ratio) / LN2));
    }

    /** What the n-th clue of the same signal adds, counted from 0: half of what the one before it did. */
    public static double repeat(int before) {
        return before < 30 ? 1.0 / (1 << before) : 0;
    }
}
