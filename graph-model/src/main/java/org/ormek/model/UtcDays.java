package org.ormek.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days as moments, in UTC; null, which stands for no bound, stays null. */
public final class UtcDays {

    private UtcDays() {
    }

    /** When the day begins. */
    public static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When the day is over, which is no part of it. */
    public static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }

    /** The last millisecond of the day. */
    public static @Nullable Instant last(@Nullable LocalDate day) {
        Instant end = end(day);
        return end == null ? null : end.minusMillis(1);
    }
}
