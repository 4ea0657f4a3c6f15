package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said to be committed is in the store, however soon the process that had it open is killed. */
class StoreDurabilityTest {

    private static final int KILLS = 3;
    private static final int COMMITS = 40;

    @TempDir
    Path folder = Path.of(".");

    /** Commits one row after another, and says each when it is committed. */
    static final class Committing {

        private Committing() {
        }

        public static void main(String[] arguments) {
            Store store = new Store(Path.of(arguments[0]));
            JdbcTemplate rows = new JdbcTemplate(store.source());
            rows.execute("CREATE TABLE IF NOT EXISTS COMMITTED (NUMBER BIGINT PRIMARY KEY)");
            TransactionTemplate transactions = new TransactionTemplate(store.transactions());
            for (long number = Long.parseLong(arguments[1]); ; number++) {
                long next = number;
                transactions.executeWithoutResult(status -> rows.update("INSERT INTO COMMITTED VALUES (?)", next));
                System.out.println("committed " + number);
            }
        }
    }

    @Test
    void whatIsCommittedOutlivesTheProcess() throws Exception {
        Path home = folder.resolve("home");
        long from = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long last = from;
            Process committing = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                    Committing.class.getName(), home.toString(), String.valueOf(from)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader said = committing.inputReader()) {
                for (String line = said.readLine(); line != null && last - from < COMMITS; line = said.readLine()) {
                    last = line.startsWith("committed ") ? Long.parseLong(line.substring(10)) + 1 : last;
                }
            } finally {
                committing.destroyForcibly();
                assertThat(committing.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(last).isGreaterThanOrEqualTo(from + COMMITS);
            try (Store store = new Store(home)) {
                assertThat(new JdbcTemplate(store.source()).queryForObject("SELECT COUNT(*) FROM COMMITTED", Long.class)).isGreaterThanOrEqualTo(last);
                from = new JdbcTemplate(store.source()).queryForObject("SELECT MAX(NUMBER) + 1 FROM COMMITTED", Long.class);
            }
        }
    }
}
