package org.ormek.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ormek.crawl.hostile.HostileServer;
import org.ormek.crawl.hostile.Misbehaviour;

/** The web at its worst: every visit ends in time with the right verdict, and the next honest page is fetched. */
class HostileWebTest {

    private static final Duration PAGE = Duration.ofSeconds(5);
    private static final Semaphore TURNS = new Semaphore(10);
    private static HostileServer server;
    private static Door door;

    @BeforeAll
    static void start() throws Exception {
        server = new HostileServer(InetAddress.getByName("127.0.0.2"));
        Names names = new TestNames(Map.of("hostile.test", "127.0.0.2", "inner.test", "127.0.0.1"));
        door = new Door(DoorRules.standard().forTests(List.of(Cidr.of("127.0.0.2/32")), Set.of(server.port()))
                .withTimes(Duration.ofSeconds(2), Duration.ofSeconds(2), PAGE).withBodies(1 << 20, 2 << 20), names);
    }

    @AfterAll
    static void stop() throws Exception {
        door.close();
        server.close();
    }

    private record Outcome(Misbehaviour of, Visit visit, long millis, Visit control, long controlMillis) {
    }

    private static String url(String name) {
        return "http://hostile.test:" + server.port() + "/" + name;
    }

    /** A few at a time, since the server that makes the bombs shares the processor with the visitor. */
    private static Outcome meet(Misbehaviour misbehaviour) throws InterruptedException {
        TURNS.acquire();
        try {
            return meetNow(misbehaviour);
        } finally {
            TURNS.release();
        }
    }

    private static Outcome meetNow(Misbehaviour misbehaviour) {
        long began = System.nanoTime();
        Visit visit = door.visit(url(misbehaviour.name()));
        long then = System.nanoTime();
        Visit control = door.visit(url("control"));
        return new Outcome(misbehaviour, visit, (then - began) / 1_000_000, control, (System.nanoTime() - then) / 1_000_000);
    }

    @Test
    void everyMisbehaviourEndsInTimeWithItsVerdictAndTheControlPageIsFetchedAfterwards() throws Exception {
        List<Future<Outcome>> pending = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Misbehaviour misbehaviour : Misbehaviour.values()) {
                pending.add(threads.submit(() -> meet(misbehaviour)));
            }
            for (Future<Outcome> outcome : pending) {
                wrong.addAll(faults(outcome.get()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pending).hasSizeGreaterThanOrEqualTo(60);
    }

    private static List<String> faults(Outcome outcome) {
        List<String> wrong = new ArrayList<>();
        Misbehaviour of = outcome.of();
        Visit visit = outcome.visit();
        if (visit.verdict() != of.verdict()) {
            wrong.add(of + ": " + visit.verdict() + " (" + visit.detail() + ") instead of " + of.verdict());
        }
        Truncation seen = visit.answer().map(answer -> answer.decoded(2 << 20).truncation()).orElse(null);
        if (seen != of.truncation()) {
            wrong.add(of + ": truncation " + seen + " instead of " + of.truncation());
        }
        if (outcome.millis() > PAGE.toMillis() + 3_000) {
            wrong.add(of + ": took " + outcome.millis() + " ms");
        }
        if (outcome.control().answer().isEmpty() || outcome.controlMillis() > 5_000) {
            wrong.add(of + ": control page " + outcome.control().verdict() + " after " + outcome.controlMillis() + " ms");
        }
        return wrong;
    }

    @Test
    void theWorstOfThemNeedLittleMemory() {
        for (Misbehaviour worst : List.of(Misbehaviour.ENDLESS_BODY, Misbehaviour.ENDLESS_HEADERS, Misbehaviour.ZSTD_BOMB)) {
            System.gc();
            long before = used();
            Visit visit = door.visit(url(worst.name()));
            int kept = visit.answer().map(answer -> answer.body().length + answer.decoded(2 << 20).bytes().length).orElse(0);
            assertThat(kept).as(worst.name()).isLessThanOrEqualTo(3 << 20);
            System.gc();
            assertThat(used() - before).as("heap still held after " + worst).isLessThan(64L << 20);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
