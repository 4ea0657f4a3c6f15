package org.ormek.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.ormek.model.Sha256;

/** Instants as the database keeps them. */
final class Times {

    /** Milliseconds from 1900 in 43 bits reach to 2178; what lies outside counts as the end nearer to it. */
    private static final long EPOCH_MILLIS = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST_MILLIS = (1L << 43) - 1;
    private static final int ID_BITS = 20;

    /** Ranks of one millisecond. */
    static final long RANK_SPAN = 1L << ID_BITS;
    /** The smallest rank of what has no date. */
    static final long UNDATED_RANK = LAST_MILLIS << ID_BITS;

    private Times() {
    }

    static @Nullable ZonedDateTime toDatabase(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(ZoneOffset.UTC);
    }

    static @Nullable Instant fromDatabase(Value value) {
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }

    /**
     * A number that puts evidence in the order of its lists: small is new, undated comes last, and the first bits of the
     * id part what has the same millisecond, so that an index scan can stop after as many as it needs.
     */
    static long rank(@Nullable Instant observedAt, Sha256 id) {
        long age = observedAt == null ? LAST_MILLIS
                : LAST_MILLIS - 1 - Math.clamp(clampedMillis(observedAt) - EPOCH_MILLIS, 0, LAST_MILLIS - 1);
        long idBits = Long.parseLong(id.hex().substring(0, ID_BITS / 4), 16);
        return (age << ID_BITS) | idBits;
    }

    private static long clampedMillis(Instant instant) {
        return Math.multiplyExact(Math.clamp(instant.getEpochSecond(), -100_000_000_000L, 100_000_000_000L), 1000L)
                + instant.getNano() / 1_000_000;
    }
}
