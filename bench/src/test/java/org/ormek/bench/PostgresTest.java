package org.ormek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.bench.input.BulkInput;
import org.ormek.bench.process.OrmekProcess;

/**
 * Jobs, ledger, keys and audit log in PostgreSQL instead of the H2 file. Needs a database: ORMEK_TEST_DB_URL, and
 * ORMEK_TEST_DB_USER, ORMEK_TEST_DB_PASSWORD; .ci/run starts one.
 */
class PostgresTest {

    @Test
    void theSameJobsRunOnPostgres(@TempDir Path folder) throws Exception {
        String url = System.getenv("ORMEK_TEST_DB_URL");
        String untested = "POSTGRESQL WAS NOT TESTED: ORMEK_TEST_DB_URL is not set. .ci/run starts a database for it.";
        if (url == null) {
            System.err.println(untested);
        }
        Assumptions.assumeTrue(url != null, untested);
        Map<String, String> store = Map.of("ORMEK_DB_URL", String.valueOf(url), "ORMEK_DB_USER", System.getenv("ORMEK_TEST_DB_USER"),
                "ORMEK_DB_PASSWORD", System.getenv("ORMEK_TEST_DB_PASSWORD"));
        String home = folder.resolve("home").toString();
        BulkInput.write(folder.resolve("in"), 1_000, 5);
        try (OrmekProcess serving = OrmekProcess.serve(store, Path.of(home))) {
            commands(store, folder.resolve("in"), home);
            assertThat(serving.isAlive()).isTrue();
        }
        assertThat(folder.resolve("home/store")).doesNotExist();
    }

    private static void commands(Map<String, String> store, Path in, String home) throws Exception {
        OrmekProcess.Ended first = OrmekProcess.run(store, OrmekProcess.command("ingest", "all", in.toString(), "--home", home));
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("Accounts balance");
        OrmekProcess.Ended again = OrmekProcess.run(store, OrmekProcess.command("ingest", "all", in.toString(), "--home", home));
        assertThat(again.err()).contains("Together: new 0,");
        OrmekProcess.Ended key = OrmekProcess.run(store, OrmekProcess.command("keys", "--create", "bank", "--role", "CONSUMER", "--home", home));
        assertThat(key.code()).as(key.err()).isZero();
        assertThat(OrmekProcess.run(store, OrmekProcess.command("keys", "--home", home)).out()).contains("CONSUMER");
        OrmekProcess.Ended verified = OrmekProcess.run(store, OrmekProcess.command("verify", "--home", home));
        assertThat(verified.code()).as(verified.err()).isZero();
    }
}
