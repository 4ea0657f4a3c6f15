package org.ormek.simulation.world;

import java.time.LocalDate;

/** The year in which everything happens; it is over, so that no date lies in the future. */
public final class Calendar {
    /** First day. */
    public static final LocalDate START = LocalDate.of(2025, 2, 1);
    /** Last day. */
    public static final LocalDate END = LocalDate.of(2026, 1, 31);
    private static final int DAYS = 364;

    private Calendar() {
    }

    /** Any day of the year. */
    public static LocalDate day(Dice dice) {
        return START.plusDays(dice.between(0, DAYS));
    }

    /** Any day between the two, both inclusive. */
    public static LocalDate between(LocalDate from, LocalDate to, Dice dice) {
        return from.plusDays(dice.between(0, (int) (to.toEpochDay() - from.toEpochDay())));
    }
}
