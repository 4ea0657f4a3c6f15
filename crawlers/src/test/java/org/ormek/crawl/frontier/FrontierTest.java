package org.ormek.crawl.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.fetch.WebAddress;

class FrontierTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path folder;

    private StoredFrontier open() {
        return new StoredFrontier(folder.resolve("f.mv"), new FrontierLimits(5, 300, 100, 20), Duration.ofSeconds(2), Clock.systemUTC());
    }

    private static FrontierItem page(String url, int priority) {
        return FrontierItem.page(WebAddress.parse(url), 1, null, priority);
    }

    @Test
    void aQueueGivesOneItemAtATimeAndRestsForItsDelay() {
        try (StoredFrontier frontier = open()) {
            frontier.put(page("http://a.kz/1", 500));
            frontier.put(page("http://www.a.kz/2", 500));
            frontier.put(page("http://b.kz/1", 500));
            Lease first = frontier.get(NOW).orElseThrow();
            Lease second = frontier.get(NOW).orElseThrow();
            assertThat(first.queue()).isNotEqualTo(second.queue());
            assertThat(frontier.get(NOW)).isEmpty();
            frontier.acknowledge(first, NOW);
            assertThat(frontier.get(NOW.plusMillis(1_999))).isEmpty();
            assertThat(frontier.get(NOW.plusMillis(2_000))).isPresent();
        }
    }

    @Test
    void theBestItemOfAQueueComesFirst() {
        try (StoredFrontier frontier = open()) {
            frontier.put(page("http://a.kz/low", 100));
            frontier.put(page("http://a.kz/high", 900));
            frontier.put(page("http://a.kz/middle", 500));
            List<String> order = new ArrayList<>();
            Instant now = NOW;
            for (Optional<Lease> lease = frontier.get(now); lease.isPresent(); lease = frontier.get(now)) {
                order.add(lease.get().item().address().url());
                frontier.acknowledge(lease.get(), now);
                now = now.plusSeconds(2);
            }
            assertThat(order).containsExactly("http://a.kz/high", "http://a.kz/middle", "http://a.kz/low");
            assertThat(frontier.isDrained()).isTrue();
        }
    }

    @Test
    void whatWasNotCommittedIsHandedOutAgainAndWhatWasIsNot() {
        try (StoredFrontier frontier = open()) {
            frontier.put(page("http://a.kz/1", 500));
            frontier.put(page("http://b.kz/1", 500));
            Lease first = frontier.get(NOW).orElseThrow();
            frontier.acknowledge(first, NOW);
            frontier.commit();
            frontier.acknowledge(frontier.get(NOW).orElseThrow(), NOW);
        }
        try (StoredFrontier frontier = open()) {
            assertThat(frontier.get(NOW.plusSeconds(9)).orElseThrow().queue()).isEqualTo("b.kz");
            assertThat(frontier.get(NOW.plusSeconds(9))).isEmpty();
            assertThat(frontier.put(page("http://a.kz/1", 500))).isEqualTo(Put.KNOWN);
        }
    }

    @Test
    void aBlockedQueueWaits() {
        try (StoredFrontier frontier = open()) {
            frontier.put(page("http://a.kz/1", 500));
            frontier.blockQueueUntil("a.kz", NOW.plusSeconds(60));
            assertThat(frontier.get(NOW.plusSeconds(59))).isEmpty();
            assertThat(frontier.findNextDue()).contains(NOW.plusSeconds(60));
            assertThat(frontier.get(NOW.plusSeconds(60))).isPresent();
        }
    }

    @Test
    void aQueueThatNeverAnswersIsGivenUpAndCounted() {
        try (StoredFrontier frontier = open()) {
            for (int i = 0; i < 20; i++) {
                frontier.put(page("http://a.kz/" + i, 500));
            }
            Instant now = NOW;
            for (Optional<Lease> lease = frontier.get(now); lease.isPresent(); lease = frontier.get(now)) {
                frontier.fail(lease.get(), now, 2);
                now = now.plusSeconds(10);
            }
            assertThat(frontier.isDrained()).isTrue();
            assertThat(frontier.count().givenUp()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.kz/x?utm_source=1&b=2&a=1, http://a.kz/x?a=1&b=2", "http://a.kz/x;jsessionid=ABC?a=1, http://a.kz/x?a=1",
        "http://a.kz/x?PHPSESSID=abc, http://a.kz/x", "HTTP://A.KZ:80/%7ex/../y#z, http://a.kz/y", "http://a.kz/?fbclid=1, http://a.kz/"
    })
    void addressesThatDifferInNoiseOnlyAreOne(String url, String canonical) {
        assertThat(CanonicalUrl.of(WebAddress.parse(url))).isEqualTo(canonical);
    }

    @Test
    void trapsAreBounded() {
        try (StoredFrontier frontier = open()) {
            assertThat(frontier.put(page("http://a.kz/x/x/x/y", 5))).isEqualTo(Put.TRAP_SHAPE);
            assertThat(frontier.put(page("http://a.kz/" + "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p", 5))).isEqualTo(Put.TRAP_SHAPE);
            assertThat(frontier.put(page("http://a.kz/" + "z".repeat(1100), 5))).isEqualTo(Put.TRAP_SHAPE);
            assertThat(frontier.put(page("http://a.kz/?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1", 5))).isEqualTo(Put.TRAP_SHAPE);
            assertThat(frontier.put(FrontierItem.page(WebAddress.parse("http://a.kz/deep"), 6, null, 5))).isEqualTo(Put.TOO_DEEP);
            assertThat(frontier.put(page("http://a.kz/1999/01/", 5))).isEqualTo(Put.CALENDAR);
            int calendar = 0;
            for (int month = 1; month <= 12; month++) {
                for (int day = 1; day <= 28; day++) {
                    calendar += frontier.put(page("http://a.kz/2026/%02d/%02d".formatted(month, day), 5)) == Put.QUEUED ? 1 : 0;
                }
            }
            assertThat(calendar).isEqualTo(20);
            int plain = 0;
            for (int i = 0; i < 1_000; i++) {
                plain += frontier.put(page("http://a.kz/item" + i, 5)) == Put.QUEUED ? 1 : 0;
            }
            assertThat(plain).isEqualTo(280);
            assertThat(frontier.put(page("http://a.kz/one-more", 5))).isEqualTo(Put.QUEUE_FULL);
        }
    }

    @Test
    void oneVisitorAtATimeForEachAddress() throws Exception {
        IpTurns turns = new IpTurns(Duration.ofMillis(500));
        var address = java.net.InetAddress.getLoopbackAddress();
        assertThat(turns.enter(address, NOW)).isEmpty();
        assertThat(turns.enter(address, NOW)).contains(NOW.plusMillis(500));
        turns.leave(address, NOW.plusMillis(100));
        assertThat(turns.enter(address, NOW.plusMillis(599))).contains(NOW.plusMillis(600));
        assertThat(turns.enter(address, NOW.plusMillis(600))).isEmpty();
    }

    @Test
    void memoryStaysFlatHoweverManyAddressesThereAre() {
        int most = Integer.getInteger("frontier.addresses", 300_000);
        FrontierLimits wide = new FrontierLimits(5, 10_000, 10_000, 100);
        long early = 0;
        try (StoredFrontier frontier = new StoredFrontier(folder.resolve("big.mv"), wide, Duration.ZERO, Clock.systemUTC())) {
            for (int i = 0; i < most; i++) {
                frontier.put(new FrontierItem(new WebAddress("http://host" + i % 2_000 + ".kz/page/number" + i), CaptureKind.PAGE, 1, "http://host" + i % 2_000 + ".kz/", 500, 0));
                if (i % 25_000 == 24_999) {
                    frontier.commit();
                }
                if (i == most / 5) {
                    early = used();
                }
            }
            long late = used();
            System.out.printf("frontier heap at %,d: %d KiB, at %,d: %d KiB%n", most / 5, early >> 10, most, late >> 10);
            assertThat(frontier.count().known()).isEqualTo(most);
            assertThat(late - early).isLessThan(32L << 20);
            assertThat(frontier.get(NOW)).isPresent();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
