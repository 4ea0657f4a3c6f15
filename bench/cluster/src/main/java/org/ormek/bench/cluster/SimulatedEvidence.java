package org.ormek.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.complaint.ComplaintReader;
import org.ormek.ingest.entitylist.EntityListReader;
import org.ormek.ingest.message.MessageReader;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.RowSources;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Mapping;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Parsed;
import org.ormek.ingest.shared.Readers;
import org.ormek.ingest.shared.RowParser;
import org.ormek.ingest.shared.RowReader;
import org.ormek.ingest.sitereport.SiteReportReader;
import org.ormek.ingest.tag.TagReader;
import org.ormek.model.Evidence;
import org.ormek.model.Sha256;

/**
 * Reads a directory of the simulation with the readers of the ingest jobs. Letters are left out, because they need the
 * document process; they are fewer than one complaint in a hundred.
 */
final class SimulatedEvidence {
    private static final Sha256 NO_SOURCE = new Sha256("0".repeat(64));
    private final RowParser parser;

    SimulatedEvidence(byte[] secret) {
        parser = new RowParser(Readers.withCardSecret(secret), new VictimDoor(secret));
    }

    /** Gives all evidence to the consumer, files in order of their names. */
    void read(Path inputs, Consumer<Evidence> consumer) {
        readFolder(inputs.resolve("complaints"), ImportJob.COMPLAINTS, new ComplaintReader(), consumer);
        readFolder(inputs.resolve("messages"), ImportJob.MESSAGES, new MessageReader(), consumer);
        readFolder(inputs.resolve("sites"), ImportJob.SITES, SiteReportReader.ofReports(), consumer);
        readFolder(inputs.resolve("entities"), ImportJob.ENTITIES, new EntityListReader(), consumer);
        readFolder(inputs.resolve("tags"), ImportJob.TAGS, new TagReader(), consumer);
    }

    private void readFolder(Path folder, ImportJob job, RowReader reader, Consumer<Evidence> consumer) {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Order order = new Order(job, "simulation", NO_SOURCE, name, Mapping.NONE, "", Instant.now());
            try (RowSource rows = RowSources.open(file, name, "", StandardCharsets.UTF_8)) {
                for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                    Parsed parsed = parser.parse(row, order, reader);
                    if (parsed.evidence() != null) {
                        consumer.accept(parsed.evidence());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
