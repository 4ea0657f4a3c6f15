package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.shared.ImportJob;
import org.springframework.jdbc.core.JdbcTemplate;

/** An import goes on, whatever the notes of its last execution look like after store and graph were lost in the middle of it. */
class UnendedImportTest {

    private static final int ROWS = 4_500;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void anImportGoesOnWhereItsLastExecutionIsNotNotedAsEnded() throws IOException {
        try (Home home = Home.open(folder.resolve("home"))) {
            for (String step : new String[] {"STARTED", "STOPPING", "UNKNOWN"}) {
                long id = halfAnImport(home, step);
                JdbcTemplate sql = new JdbcTemplate(home.store().source());
                assertThat(sql.update("UPDATE BATCH_STEP_EXECUTION SET STATUS = ? WHERE STATUS = 'STOPPED'", step)).isOne();
                assertThat(sql.update("UPDATE BATCH_JOB_EXECUTION SET STATUS = ? WHERE STATUS = 'STOPPED'", step.equals("UNKNOWN") ? step : "FAILED")).isOne();
                ImportEntry ended = home.imports().run(id, (rows, bytes, total) -> { });
                assertThat(ended.state()).as(step).isEqualTo("DONE");
                assertThat(ended.counts().written()).as(step).isEqualTo(ROWS);
            }
            assertThat(home.verification().run().faults()).isEmpty();
        }
    }

    @Test
    void anImportBeginsWhereItsJobIsNotedWithoutAnyExecution() throws IOException {
        try (Home home = Home.open(folder.resolve("home"))) {
            long id = halfAnImport(home, "none");
            JdbcTemplate sql = new JdbcTemplate(home.store().source());
            for (String table : new String[] {"STEP_EXECUTION_CONTEXT", "STEP_EXECUTION", "JOB_EXECUTION_CONTEXT", "JOB_EXECUTION_PARAMS", "JOB_EXECUTION"}) {
                sql.update("DELETE FROM BATCH_" + table);
            }
            assertThat(home.imports().run(id, (rows, bytes, total) -> { }).state()).isEqualTo("DONE");
        }
    }

    /** The number of an import that was stopped after its first chunk. */
    private long halfAnImport(Home home, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".jsonl"), IntStream.range(0, ROWS)
                .mapToObj(i -> "{\"id\":\"" + name + i + "\",\"text\":\"call +7 701 555 %04d %s\"}%n".formatted(i, name)).collect(Collectors.joining()));
        Ledger ledger = home.imports().ledger();
        long id = home.imports().order(ImportJob.MESSAGES, "default", file, file.getFileName().toString(), "", "tester");
        ImportEntry stopped = home.imports().run(id, (rows, bytes, total) -> ledger.askToStop(id, "tester"));
        assertThat(stopped.state()).isEqualTo("STOPPED");
        assertThat(home.imports().order(ImportJob.MESSAGES, "default", file, file.getFileName().toString(), "", "tester")).isEqualTo(id);
        return id;
    }
}
