package org.ormek.console.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.EntitySummary;

/**
 * Days in which an entity was seen, in UTC.
 *
 * @param from seen on this day or later; null for any
 * @param to   seen on this day or earlier; null for any
 */
record SeenDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** True if the entity was seen in these days; one without a date only if any day will do. */
    boolean hold(EntitySummary entity) {
        Instant first = entity.firstSeen();
        Instant last = entity.lastSeen();
        return (from == null || last != null && !last.isBefore(from.atStartOfDay(ZoneOffset.UTC).toInstant()))
                && (to == null || first != null && first.isBefore(to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** As the end of an address that has parameters already. */
    public String query() {
        return "&from=" + (from == null ? "" : from) + "&to=" + (to == null ? "" : to);
    }
}
