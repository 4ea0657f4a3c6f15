package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.shared.ImportJob;

/** Accounts are drawn up anew from the source: a ledger that balances but is wrong is found, and so is evidence that is gone. */
class VerificationTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theLedgerIsNotBelievedButCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("messages.csv"), """
                id,text,sent_at
                m1,call +7 701 555 0001,2026-01-01T10:00:00Z
                m2,call +7 701 555 0002,2026-01-02T10:00:00Z
                m3,call +7 701 555 0003,no time
                """);
        try (Home home = Home.open(folder.resolve("home"))) {
            Ledger ledger = home.imports().ledger();
            long id = home.imports().order(ImportJob.MESSAGES, "default", file, "messages.csv", "", "tester");
            ImportEntry.Counts counts = home.imports().run(id, (rows, bytes, total) -> { }).counts();
            assertThat(home.verification().run().faults()).isEmpty();

            ledger.done(id, new ImportEntry.Counts(counts.bytesTotal(), counts.bytesAccepted() + counts.bytesQuarantined(), 0, counts.bytesSeparators(),
                    counts.read() - 1, counts.written(), counts.duplicate(), 0));
            assertThat(home.verification().run().faults()).hasSize(4).allSatisfy(fault -> assertThat(fault).startsWith("Import " + id))
                    .anySatisfy(fault -> assertThat(fault).endsWith("its source has 3 rows, the ledger says 2."))
                    .anySatisfy(fault -> assertThat(fault).endsWith("its source has 1 quarantined rows, the ledger says 0."));

            home.rollBack().order(id, "tester", "to make evidence disappear");
            home.rollBack().run(id, (rows, bytes, total) -> { });
            ledger.done(id, counts);
            assertThat(home.verification().run().faults()).singleElement().asString()
                    .contains("2 pieces of evidence that its source holds are not in the graph");
        }
    }
}
