package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.RollBack;
import org.ormek.ingest.run.Verification;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;

/** An import is taken back on a real home: exactly what only it stated goes. */
class RollBackTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void exactlyWhatOnlyTheImportStatedGoes() throws IOException {
        Path first = messages("first.csv", 0, 60, "no time");
        Path second = messages("second.csv", 40, 100, "31.02.2026");
        try (Home home = Home.open(folder.resolve("home"))) {
            long kept = run(home, second);
            Verification.Result before = home.verification().run();
            var issues = home.imports().ledger().issueCounts(List.of("default"));
            assertThat(issues).isNotEmpty();

            long wrong = run(home, first);
            assertThat(home.verification().run().graphHash()).isNotEqualTo(before.graphHash());
            assertThat(home.rollBack().preview(wrong)).isEqualTo(new RollBack.Result(40, 20, 0));
            assertThat(rollBack(home, wrong)).isEqualTo(new RollBack.Result(40, 20, 0));
            Verification.Result after = home.verification().run();
            assertThat(after.graphHash()).isEqualTo(before.graphHash());
            assertThat(after.faults()).isEmpty();
            assertThat(home.imports().ledger().issueCounts(List.of("default"))).isEqualTo(issues);
            assertThat(home.imports().ledger().find(wrong).orElseThrow()).satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(ImportEntry.ROLLED_BACK);
                assertThat(entry.message()).isEqualTo("Rolled back by tester: wrong file");
            });
            assertThatThrownBy(() -> home.rollBack().preview(wrong)).isInstanceOf(OrmekException.class).hasMessageContaining("ROLLED_BACK");

            // The same file is a new import, and what both state now goes with neither of them alone.
            long again = run(home, first);
            assertThat(again).isNotEqualTo(wrong);
            assertThat(rollBack(home, kept)).isEqualTo(new RollBack.Result(40, 20, 0));
            List<String> sources = new ArrayList<>();
            Verification.Result alone = home.verification().run();
            assertThat(alone.faults()).isEmpty();
            assertThat(alone.evidence()).isEqualTo(60);
            home.graph().readEvidence(evidence -> sources.add(evidence.provenance().sourceName()), home.everything());
            assertThat(sources).hasSize(60).containsOnly("first.csv");
            assertThat(rollBack(home, again).removed()).isEqualTo(60);
            assertThat(home.verification().run()).satisfies(empty -> {
                assertThat(empty.evidence()).isZero();
                assertThat(empty.entities()).isZero();
                assertThat(empty.faults()).isEmpty();
            });
        }
    }

    @Test
    void oneThatWasInterruptedIsNamedAndEnded() throws IOException {
        try (Home home = Home.open(folder.resolve("home"))) {
            long id = run(home, messages("one.csv", 0, 30, "no time"));
            home.rollBack().order(id, "tester", "wrong file");
            assertThat(home.verification().run().faults()).singleElement().asString().contains("rollback " + id);
            new ImportRun(home.imports()).resume(home.rollBack());
            assertThat(home.verification().run().faults()).isEmpty();
            assertThat(home.verification().run().evidence()).isZero();
        }
    }

    private static RollBack.Result rollBack(Home home, long id) {
        assertThat(home.rollBack().order(id, "tester", "wrong file")).isTrue();
        return home.rollBack().run(id, (rows, bytes, total) -> { });
    }

    private static long run(Home home, Path file) {
        long id = home.imports().order(ImportJob.MESSAGES, "default", file, String.valueOf(file.getFileName()), "", "tester");
        assertThat(home.imports().run(id, (rows, bytes, total) -> { }).state()).isEqualTo("DONE");
        return id;
    }

    /** Messages that share numbers, and one more whose time is not one. */
    private Path messages(String name, int from, int to, String time) throws IOException {
        StringBuilder text = new StringBuilder("id,text,sent_at\n");
        for (int i = from; i < to; i++) {
            text.append("m").append(i).append(",call +7 701 555 ").append(String.format("%04d", i % 7)).append(" or open scam").append(i % 11)
                    .append(".example.kz,2026-01-").append(String.format("%02d", 1 + i % 28)).append("T10:00:00Z\n");
        }
        text.append("x,call +7 701 555 9999,").append(time).append('\n');
        return Files.writeString(folder.resolve(name), text.toString());
    }
}
