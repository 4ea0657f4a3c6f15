package org.ormek.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.api.store.ApiTables;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was written is found unchanged, and every change is found. */
class AuditLogTest {

    private static final int ROWS = 40;
    private static final byte[] KEY = "a secret of the home, 32 bytes..".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path home = Path.of(".");
    private final JdbcDataSource store = new JdbcDataSource();
    private JdbcTemplate jdbc = new JdbcTemplate();
    private Path file = Path.of(".");

    @BeforeEach
    void open() {
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        ApiTables.make(store);
        jdbc = new JdbcTemplate(store);
        file = home.resolve("audit.checkpoint");
    }

    private AuditLog log() {
        return new AuditLog(store, file, KEY);
    }

    private AuditLog written(int rows) {
        AuditLog log = log();
        for (int i = 1; i <= rows; i++) {
            log.write("investigator " + i % 3, "дело " + i, i % 2 == 0 ? "search" : "report", List.of("phone:+7701000" + i), List.of("open"));
        }
        return log;
    }

    @Test
    void anEmptyLogAndAWrittenOneHold() {
        assertThat(log().verify()).isEmpty();
        assertThat(written(ROWS).verify()).isEmpty();
        assertThat(log().count()).isEqualTo(ROWS);
    }

    @Test
    void everyOneOfFourteenHundredMutationsIsFoundAtItsFirstRow() throws IOException {
        written(ROWS);
        List<AuditRow> rows = jdbc.query("SELECT * FROM audit_log ORDER BY number", (row, n) -> AuditRow.read(row));
        byte[] checkpoints = Files.readAllBytes(file);
        for (int seed = 0; seed < 1400; seed++) {
            Mutation mutation = Mutation.of(seed, rows, KEY);
            jdbc.update("DELETE FROM audit_log");
            jdbc.batchUpdate("INSERT INTO audit_log (number, at_time, who, purpose, action, objects, datasets, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    mutation.rows().stream().map(r -> new Object[] {r.number(), r.at(), r.who(), r.purpose(), r.action(), r.objects(), r.datasets(), r.previous(), r.hash()}).toList());
            assertThat(log().verify()).as("seed " + seed + ": " + mutation.what()).hasValueSatisfying(fault -> {
                assertThat(fault.row()).isEqualTo(mutation.firstRow());
                assertThat(fault.sentence()).startsWith("The audit log does not hold: row " + mutation.firstRow() + " ");
            });
            assertThat(Files.readAllBytes(file)).isEqualTo(checkpoints);
        }
    }

    @Test
    void aTailThatWasCutIsFoundByTheCheckpoints() {
        AuditLog log = written(ROWS);
        jdbc.update("DELETE FROM audit_log WHERE number > 37");
        assertThat(log.verify()).hasValueSatisfying(fault -> assertThat(fault.sentence()).contains("row 38 is missing: rows 38 to 40 were cut off"));
        jdbc.update("DELETE FROM audit_log");
        assertThat(log.verify()).hasValueSatisfying(fault -> assertThat(fault.row()).isEqualTo(1));
    }

    @Test
    void aCutTailThatWasWrittenOverIsFound() {
        AuditLog log = written(ROWS);
        jdbc.update("DELETE FROM audit_log WHERE number > 30");
        log.write("somebody", "another purpose", "search", List.of("x"), List.of("open"));
        assertThat(log.verify()).hasValueSatisfying(fault -> assertThat(fault.row()).isEqualTo(31));
    }

    @Test
    void oneWhoHasTheKeyAndTheFileIsFoundByACopyElsewhere() throws IOException {
        written(ROWS);
        Path copy = Files.copy(file, home.resolve("copy"));
        jdbc.update("DELETE FROM audit_log");
        Files.delete(file);
        AuditLog forged = written(20);
        assertThat(forged.verify()).isEmpty();
        assertThat(forged.verify(copy)).hasValueSatisfying(fault -> assertThat(fault.row()).isEqualTo(1));
    }

    @Test
    void aMissingOrSpoiltFileOfCheckpointsIsFound() throws IOException {
        AuditLog log = written(3);
        Files.writeString(file, "4 looks fine, does it not\n", StandardOpenOption.APPEND);
        assertThat(log.verify()).hasValueSatisfying(fault -> assertThat(fault.sentence()).contains("line 4 of"));
        Files.delete(file);
        assertThat(log.verify()).hasValueSatisfying(fault -> assertThat(fault.sentence()).contains("is missing, so rows may have been cut off"));
    }

    @Test
    void aLineTornByAPowerFailureDoesNoHarm() throws IOException {
        AuditLog log = written(3);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(all, all.length - 20));
        assertThat(log.verify()).isEmpty();
        log.write("somebody", "case 14", "search", List.of("x"), List.of("open"));
        assertThat(log.verify()).isEmpty();
        jdbc.update("DELETE FROM audit_log WHERE number = 4");
        assertThat(log.verify()).isPresent();
    }

    @Test
    void aProcessThatDiedBetweenRowAndCheckpointRaisesNoAlarm() throws IOException {
        AuditLog log = written(3);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 2));
        assertThat(log.verify()).isEmpty();
    }

    @Test
    void twoProcessesWriteOneChain() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            AuditLog log = log();
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 50; i++) {
                    log.write("writer", "case 14", "search", List.of("x"), List.of("open"));
                }
            }));
        }
        writers.forEach(CompletableFuture::join);
        assertThat(log().count()).isEqualTo(200);
        assertThat(log().verify()).isEmpty();
    }

    @Test
    void whatNoStoreTakesIsWrittenInAnotherFormAndWhatIsTooLongIsNotLost() {
        AuditLog log = log();
        log.write("who", "case 14", "search", List.of("nul \u0000 bell \u0007 half \ud83d pair \ud83d\ude00"), List.of("open"));
        log.write("who", "case 14", "search", List.of("x".repeat(3000)), List.of("open"));
        log.write("who", "case 14", "search", List.of("x".repeat(3001)), List.of("open"));
        List<String> objects = jdbc.queryForList("SELECT objects FROM audit_log ORDER BY number", String.class);
        assertThat(objects.get(0)).isEqualTo("nul \\u0000 bell \\u0007 half \\ud83d pair \ud83d\ude00");
        assertThat(objects.get(1)).hasSize(2000).matches("x+\\.\\.\\. sha-256 [0-9a-f]{64}").isNotEqualTo(objects.get(2));
        assertThat(log.verify()).isEmpty();
    }

    @Test
    void onlyTheOwnerReadsTheCheckpoints() throws IOException {
        written(1);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
