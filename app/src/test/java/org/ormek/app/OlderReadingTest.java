package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.ormek.crawl.warc.CaptureRow;
import org.ormek.crawl.warc.CaptureRows;
import org.ormek.graph.neo4j.Neo4jGraph;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerSettings;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.RollBack;
import org.ormek.ingest.run.Verification;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.Evidence;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;

/** A home whose captures an earlier version of their parser read, which left icons out. */
class OlderReadingTest {

    @TempDir
    private Path folder;

    @Test
    void ingestingTheSameFileAgainTakesThePlaceOfTheOldReading() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home(), ServerSettings.defaults())) {
            long old = olderHome(server);
            try (Home home = Home.open(home())) {
                Verification.Result before = home.verification().run();
                assertThat(before.faults()).isEmpty();
                assertThat(before.notes()).singleElement().asString().contains("captures/1", "captures/2", "./ormek ingest captures");
                assertThat(parsers(home)).containsExactly("captures/1", "captures/1");
                long again = order(home);
                assertThat(parsers(home)).containsExactly("captures/2", "captures/2", "captures/2");
                assertThat(home.imports().ledger().find(again).map(ImportEntry::counts)).hasValueSatisfying(counts -> assertThat(counts.written()).isEqualTo(3));
                Verification.Result after = home.verification().run();
                assertThat(after.faults()).isEmpty();
                assertThat(after.notes()).isEmpty();
                long third = order(home);
                assertThat(home.imports().ledger().find(third).map(ImportEntry::counts)).hasValueSatisfying(counts -> assertThat(counts.duplicate()).isEqualTo(3));
                assertThat(home.verification().run().graphHash()).isEqualTo(after.graphHash());
                assertThat(rollBack(home, third)).isEqualTo(new RollBack.Result(0, 3, 0));
                assertThat(rollBack(home, again)).as("the old import states them too").isEqualTo(new RollBack.Result(0, 3, 0));
                assertThat(rollBack(home, old)).isEqualTo(new RollBack.Result(3, 0, 0));
                assertThat(parsers(home)).isEmpty();
            }
        }
    }

    @Test
    void anOldReadingIsRolledBackWithoutBeingReadAgain() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home(), ServerSettings.defaults())) {
            long old = olderHome(server);
            try (Home home = Home.open(home())) {
                assertThat(home.rollBack().preview(old)).isEqualTo(new RollBack.Result(2, 0, 0));
                assertThat(rollBack(home, old)).isEqualTo(new RollBack.Result(2, 0, 0));
                assertThat(parsers(home)).isEmpty();
            }
        }
    }

    @Test
    void whatTheOldReadingLostIsAFault() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home(), ServerSettings.defaults())) {
            olderHome(server);
            try (Home home = Home.open(home()); Neo4jGraph graph = Neo4jGraph.connect(server.address())) {
                graph.retraction().retract(evidence(home).stream().limit(1).map(Evidence::id).toList());
                assertThat(home.verification().run().faults()).singleElement().asString().contains("1 of its 2 pieces of evidence");
            }
        }
    }

    /** An import that the version before killed in the middle is not gone on with, since its rows were others. */
    @Test
    void anImportThatAnotherVersionBeganBeginsAnew() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home(), ServerSettings.defaults())) {
            long old = olderHome(server);
            try (Store store = new Store(home())) {
                new JdbcTemplate(store.source()).update("UPDATE import_order SET state = 'FAILED', rows_read = 1, rows_written = 1");
            }
            try (Home home = Home.open(home())) {
                assertThat(order(home)).isEqualTo(old);
                assertThat(parsers(home)).containsExactly("captures/2", "captures/2", "captures/2");
                assertThat(home.verification().run().faults()).isEmpty();
            }
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path file() {
        return folder.resolve("old.warc.gz");
    }

    private long order(Home home) {
        long id = home.imports().order(ImportJob.CAPTURES, "default", file(), "old.warc.gz", "", "tester");
        assertThat(home.imports().run(id, (rows, bytes, total) -> { }).state()).isEqualTo("DONE");
        return id;
    }

    private static RollBack.Result rollBack(Home home, long id) {
        home.rollBack().order(id, "tester", "wrong");
        return home.rollBack().run(id, (rows, bytes, total) -> { });
    }

    private static List<Evidence> evidence(Home home) {
        List<Evidence> all = new ArrayList<>();
        home.graph().readEvidence(all::add, home.everything());
        return all;
    }

    private static List<String> parsers(Home home) {
        return evidence(home).stream().map(one -> one.provenance().parser()).toList();
    }

    /** Two pages and an icon, imported and then put back to what the first version made of them: two pages under other ids, the icon between rows. */
    private long olderHome(EmbeddedServer server) throws IOException {
        try (WarcWriter writer = new WarcWriter(Files.newByteChannel(file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), WarcCompression.GZIP)) {
            write(writer, "http://one.example.kz/", "text/html; charset=utf-8", "<p>+7 701 555 01 02</p>");
            write(writer, "http://two.example.kz/", "text/html; charset=utf-8", "<p>+7 701 555 01 03</p>");
            write(writer, "http://two.example.kz/favicon.ico", "image/x-icon", "picture");
        }
        long id;
        Map<String, Sha256> olderIds = new HashMap<>();
        long iconBytes = 0;
        try (CaptureRows rows = new CaptureRows(file())) {
            for (CaptureRow row = rows.next(); row != null; row = rows.next()) {
                olderIds.put(row.location(), Sha256.ofParts(bytes("default"), bytes("captures/1"), bytes(""), row.identity()));
                iconBytes = row.byteLength();
            }
        }
        try (Home home = Home.open(home()); Neo4jGraph graph = Neo4jGraph.connect(server.address())) {
            id = order(home);
            List<Evidence> now = evidence(home);
            assertThat(now).hasSize(3).anySatisfy(one -> assertThat(one.links()).anySatisfy(link -> assertThat(link.to().toString()).startsWith("favicon:")));
            graph.retraction().retract(now.stream().map(Evidence::id).toList());
            graph.writer().write(now.stream().filter(one -> !one.provenance().location().contains("favicon")).map(one -> older(one, olderIds.get(one.provenance().location()))).toList());
        }
        try (Store store = new Store(home())) {
            new JdbcTemplate(store.source()).update("UPDATE import_order SET parser = NULL, rows_read = 2, rows_written = 2, bytes_accepted = bytes_accepted - ?, bytes_separators = bytes_separators + ?",
                    iconBytes, iconBytes);
        }
        return id;
    }

    private static Evidence older(Evidence now, Sha256 id) {
        Provenance from = now.provenance();
        return new Evidence(id, now.type(), now.dataset(), new Provenance(from.source(), from.sourceName(), from.location(), "captures/1"), now.observedAt(), now.language(), now.text(),
                now.subject(), now.losses(), now.attributes(), now.flags(), now.mentions(), now.links());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(WarcWriter writer, String url, String type, String body) throws IOException {
        writer.write(new WarcResponse.Builder(url).date(Instant.parse("2026-03-01T10:00:00Z")).ipAddress(InetAddress.getByName("203.0.113.7"))
                .body(MediaType.HTTP_RESPONSE, bytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body)).build());
    }
}
