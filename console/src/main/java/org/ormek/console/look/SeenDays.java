package org.ormek.console.look;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.EntitySummary;
import org.ormek.model.UtcDays;

/**
 * Days in which something was seen, in UTC.
 *
 * @param from seen on this day or later; null for any
 * @param to   seen on this day or earlier; null for any
 */
record SeenDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** True if the entity was seen in these days; one without a date only if any day will do. */
    boolean hold(EntitySummary entity) {
        Instant first = entity.firstSeen();
        Instant last = entity.lastSeen();
        Instant begin = begin();
        Instant end = end();
        return (begin == null || last != null && !last.isBefore(begin)) && (end == null || first != null && first.isBefore(end));
    }

    /** When they begin; null for no bound. */
    @Nullable Instant begin() {
        return UtcDays.begin(from);
    }

    /** When they are over, which is no part of them; null for no bound. */
    @Nullable Instant end() {
        return UtcDays.end(to);
    }

    /** As the end of an address that has parameters already. */
    public String query() {
        return "&from=" + (from == null ? "" : from) + "&to=" + (to == null ? "" : to);
    }
}
