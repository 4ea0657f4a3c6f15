package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ormek.model.Sha256;

/** The rank that orders evidence in the index. */
class TimesTest {

    private static final Sha256 SMALL = new Sha256("0".repeat(64));
    private static final Sha256 LARGE = new Sha256("f".repeat(64));

    @Test
    void newestComesFirstAndUndatedLast() {
        List<Long> ranks = Stream.of("+100000-01-01T00:00:00Z", "2177-01-01T00:00:00Z", "2026-01-01T00:00:00.001Z",
                        "2026-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "-9999-01-01T00:00:00Z")
                .map(date -> Times.rank(Instant.parse(date), LARGE)).toList();
        assertThat(ranks).isSorted().doesNotHaveDuplicates().allMatch(rank -> rank >= 0);
        assertThat(Times.rank(null, SMALL)).isGreaterThan(ranks.getLast());
        assertThat(Times.rank(Instant.MIN, LARGE)).isLessThan(Times.rank(null, SMALL));
        assertThat(Times.rank(Instant.MAX, SMALL)).isNotNegative();
    }

    @Test
    void theIdPartsEqualDates() {
        Instant date = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(Times.rank(date, SMALL)).isLessThan(Times.rank(date, LARGE));
        assertThat(Times.rank(null, SMALL)).isLessThan(Times.rank(null, LARGE));
    }
}
