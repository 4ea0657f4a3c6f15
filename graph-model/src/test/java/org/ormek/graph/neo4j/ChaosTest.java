package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ormek.graph.GraphWriter.WriteCount;
import org.ormek.model.Evidence;

/**
 * A bad link to the database loses and doubles nothing, and every fault is got over before the database gives up by itself.
 * The number of faults is 30 or the system property {@code chaos.faults}.
 */
class ChaosTest {

    private static final int WRITERS = Integer.getInteger("chaos.writers", 6);
    private static final int BATCH = 12;
    /** What a write that meets a fault may take; far below the 60 s after which the database gives up a transaction by itself; how long it takes is measured in bench/. */
    private static final Duration RECOVERED = Duration.ofSeconds(40);

    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    /** It warns of every retry with a stack trace, and here a retry is what is wanted. */
    @BeforeAll
    static void quieten() {
        DRIVER.setLevel(Level.SEVERE);
    }

    @AfterAll
    static void speakAgain() {
        DRIVER.setLevel(null);
    }

    @Test
    void whateverHappensToTheLinkTheGraphIsTheSame() throws Exception {
        int faults = Integer.getInteger("chaos.faults", 30);
        List<Evidence> all = Fixtures.random(11, faults * BATCH, "a", "b");
        List<String> calm = writtenCalmly(all);
        Neo4jForTests.cleanGraph();
        List<Future<Duration>> longest = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                longest.add(threads.submit(() -> writtenThroughFaults(all, writer)));
            }
        }
        for (Future<Duration> one : longest) {
            System.out.println("Longest write through a fault: " + one.get().toMillis() + " ms");
            assertThat(one.get()).isLessThan(RECOVERED);
        }
        assertThat(Fixtures.contentOf(Neo4jForTests.graph().inventory())).isEqualTo(calm).hasSizeGreaterThan(all.size());
    }

    private static List<String> writtenCalmly(List<Evidence> all) {
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        for (int i = 0; i < all.size(); i += 500) {
            graph.writer().write(all.subList(i, Math.min(all.size(), i + 500)));
        }
        return Fixtures.contentOf(graph.inventory());
    }

    /** Writes every batch whose turn is this writer's, each with a fault of its own; gives the longest time of one. */
    private static Duration writtenThroughFaults(List<Evidence> all, int writer) throws Exception {
        Duration longest = Duration.ZERO;
        ChaosProxy.Fault[] kinds = ChaosProxy.Fault.values();
        try (ChaosProxy proxy = new ChaosProxy(Neo4jForTests.address()); Neo4jGraph graph = Neo4jGraph.connect(proxy.address())) {
            for (int turn = writer; turn * BATCH < all.size(); turn += WRITERS) {
                // Writers meet different kinds at the same time, and each goes through all of them in turn.
                ChaosProxy.Fault fault = kinds[(turn / WRITERS + turn) % kinds.length];
                proxy.plan(fault);
                long start = System.nanoTime();
                WriteCount count = graph.writer().write(all.subList(turn * BATCH, (turn + 1) * BATCH));
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                longest = took.compareTo(longest) > 0 ? took : longest;
                assertThat(proxy.isDone()).as(fault + " happened").isTrue();
                assertThat(count.written() + count.duplicate()).isEqualTo(BATCH);
            }
        }
        return longest;
    }
}
