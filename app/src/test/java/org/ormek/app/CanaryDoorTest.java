package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.api.resources.SightingStore;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.graph.GraphWriter;
import org.ormek.ingest.archive.Archive;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.archive.VictimIdentity;
import org.ormek.ingest.document.DocumentReaderProcess;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.run.Sources;
import org.ormek.ingest.run.VictimFiles;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Readers;
import org.ormek.ingest.shared.RowParser;
import org.ormek.model.Evidence;
import org.springframework.jdbc.core.JdbcTemplate;

/** Planted victims at the archive door, with the real imports and store and no database: what would be written to the graph names none of them. */
class CanaryDoorTest {

    private static final int VICTIMS = 500;

    @TempDir
    Path folder = Path.of(".");
    private final List<Evidence> written = new ArrayList<>();

    @Test
    void noVictimPassesTheDoorAndEachIsFoundAgainInTheArchive() throws Exception {
        CanaryFiles.write(folder.resolve("in"), VICTIMS);
        CanaryScan scan = new CanaryScan(VICTIMS);
        Path home = Files.createDirectories(folder.resolve("home"));
        VictimDoor door = new VictimDoor(new byte[32]);
        RowParser parser = new RowParser(Readers.withCardSecret(new byte[32]), door);
        try (Store store = new Store(home); DocumentReaderProcess documents = DocumentReaderProcess.ofCheckout()) {
            Archive archive = new Archive(home);
            Ledger ledger = new Ledger(store.source());
            GraphWriter writer = evidence -> {
                written.addAll(evidence);
                return new GraphWriter.WriteCount(evidence.size(), 0);
            };
            Sources sources = new Sources(archive, parser, documents, WarcRows::open);
            Imports imports = new Imports(home, archive, ledger, sources, writer, EvidenceRetraction.ofNothing(), new SightingNotes(new SightingStore(store.source())), store.repository(), store.operator(), store.transactions());
            for (ImportJob job : List.of(ImportJob.COMPLAINTS, ImportJob.MESSAGES, ImportJob.SITES, ImportJob.ENTITIES)) {
                for (Path file : Imports.filesOf(job, folder.resolve("in").resolve(job.word()))) {
                    imports.run(imports.order(job, "case", file, file.getFileName().toString(), "", "test"), (rows, bytes, total) -> { });
                }
            }
            written.forEach(evidence -> scan.text("evidence of " + evidence.provenance().sourceName(), evidence.toString()));
            new JdbcTemplate(store.source()).queryForList("SCRIPT", String.class).forEach(line -> scan.text("relational store", line));
            assertThat(scan.leaks.stream().limit(20)).isEmpty();
            assertThat(written.stream().filter(evidence -> evidence.subject() != null).count()).isGreaterThanOrEqualTo(VICTIMS * 9L / 10);
            assertThat(ledger.issueCounts(List.of("case")).values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(VICTIMS / 10 / 2);
            VictimFiles files = new VictimFiles(ledger, sources, door);
            for (Evidence evidence : written.stream().filter(one -> one.provenance().sourceName().matches("complaints\\.(csv|jsonl)") && one.attributes().containsKey("id")).limit(40).toList()) {
                CanaryVictim victim = CanaryVictim.of(Integer.parseInt(evidence.attributes().getOrDefault("id", "").substring(1)));
                VictimIdentity identity = files.find(evidence).orElseThrow();
                assertThat(identity.columns()).containsEntry("name", List.of(victim.nameInSource())).containsEntry("iin", List.of(victim.iin())).containsEntry("account", List.of(victim.iban()));
            }
        }
    }
}
