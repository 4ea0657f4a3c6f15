package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.ormek.graph.GraphWriter;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.LinkType;

/**
 * Writers that all want the same few entities wait for each other in one order instead of getting in each other's way: the
 * counts are exact, and at most every tenth transaction is tried again. The number of transactions is 240 or the system
 * property {@code hot.transactions}.
 */
class HotKeysTest {

    private static final Scope SCOPE = Scope.of(List.of("a", "b"));
    private static final int WRITERS = 8;
    private static final int HOT = 4;
    private static final int BATCH = 5;

    @Test
    void eightWritersOnFewKeysCountExactlyAndSeldomTryAgain() throws Exception {
        GraphWriter writer = Neo4jForTests.cleanGraph().writer();
        int transactions = Integer.getInteger("hot.transactions", 240);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            List<Evidence> batch = batch(i);
            tasks.add(() -> writer.write(batch).written());
        }
        Retries retries = new Retries();
        Logger driver = Logger.getLogger("org.neo4j.driver");
        driver.addHandler(retries);
        driver.setUseParentHandlers(false);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Long> written : threads.invokeAll(tasks)) {
                assertThat(written.get()).isEqualTo(BATCH);
            }
        } finally {
            driver.setUseParentHandlers(true);
            driver.removeHandler(retries);
        }
        System.out.println("Hot keys: " + retries.count + " retries in " + transactions + " transactions of " + WRITERS + " writers");
        assertThat(retries.count.get()).isLessThanOrEqualTo(transactions / 10);
        long pieces = (long) transactions * BATCH;
        for (int i = 0; i < HOT; i++) {
            assertThat(Neo4jForTests.graph().view().findEntity(hot(i), SCOPE).orElseThrow().mentions()).isEqualTo(pieces);
            assertThat(Neo4jForTests.graph().view().linksOf(hot(i), 10, SCOPE).total()).isEqualTo(HOT - 1);
            assertThat(Neo4jForTests.graph().view().flagsOf(hot(i), SCOPE).stream().mapToLong(flag -> flag.count()).sum()).isEqualTo(pieces);
        }
    }

    /** Every piece names, flags and links all hot keys, each batch in another order. */
    private static List<Evidence> batch(int number) {
        List<Evidence> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            Fixtures.Draft draft = Fixtures.complaint("hot " + number + " " + i, (number + i) % 2 == 0 ? "a" : "b");
            for (int k = 0; k < HOT; k++) {
                EntityKey key = hot((number + k) % HOT);
                draft.names(key).flag(key, Flag.Kind.REPORTED, "fraud");
            }
            for (int k = 0; k < HOT; k++) {
                for (int other = k + 1; other < HOT; other++) {
                    draft.link(hot(k), hot(other), LinkType.REDIRECTS_TO);
                }
            }
            batch.add(draft.names(Fixtures.phone(String.valueOf(1_000_000 + number * BATCH + i))).build());
        }
        return batch;
    }

    private static EntityKey hot(int number) {
        return Fixtures.site("hot" + number + ".kz");
    }

    /** Counts what the driver says of each transaction that it tries again. */
    private static final class Retries extends Handler {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void publish(LogRecord line) {
            if (String.valueOf(line.getMessage()).contains("will be retried")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
