package org.ormek.graph.neo4j;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The earliest and the latest of some dates, undated ones left out. */
final class Period {

    private @Nullable Instant first;
    private @Nullable Instant last;

    void add(@Nullable Instant instant) {
        if (instant == null) {
            return;
        }
        if (first == null || instant.isBefore(first)) {
            first = instant;
        }
        if (last == null || instant.isAfter(last)) {
            last = instant;
        }
    }

    @Nullable Instant first() {
        return first;
    }

    @Nullable Instant last() {
        return last;
    }
}
