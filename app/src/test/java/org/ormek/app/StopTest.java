package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.shared.ImportJob;

/** An operator stops imports over HTTP, on a real Neo4j and a real server. */
class StopTest {

    private static final int ROWS = 20_000;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aRunningImportEndsAfterItsChunkAWaitingOneIsNotBegunAndBothGoOnWhenSentAgain() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Path large = messages("large.csv", ROWS);
        Path small = messages("small.csv", 3);
        try (Home opened = Home.open(home)) {
            long running = opened.imports().order(ImportJob.MESSAGES, "default", large, "large.csv", "", "test");
            long waiting = opened.imports().order(ImportJob.MESSAGES, "default", small, "small.csv", "", "test");
            try (WebServer web = WebServer.start(opened, 0)) {
                String key = Files.readString(home.resolve("admin.key")).strip();
                until(() -> state(opened, running).equals("RUNNING"));
                Thread.sleep(500);
                assertThat(stop(web, waiting, key)).isEqualTo(202);
                assertThat(stop(web, running, key)).isEqualTo(202);
                until(() -> state(opened, running).equals("FAILED") && state(opened, waiting).equals("FAILED"));
                Thread.sleep(300);
                assertThat(message(opened, running)).startsWith("Stopped by admin (key ").contains("send the same file again to go on");
                assertThat(message(opened, waiting)).startsWith("Stopped by admin (key ");
                assertThat(stop(web, running, key)).isEqualTo(409);
            }
            long some = opened.graph().statistics(opened.everything()).evidence().getOrDefault("MESSAGE", 0L);
            assertThat(some).isLessThan(ROWS);
            long again = opened.imports().order(ImportJob.MESSAGES, "default", large, "large.csv", "", "test");
            ImportEntry.Counts counts = opened.imports().run(again, (rows, bytes, total) -> { }).counts();
            assertThat(counts.balance()).isTrue();
            assertThat(counts.read()).isEqualTo(ROWS);
            assertThat(opened.graph().statistics(opened.everything()).evidence()).containsEntry("MESSAGE", (long) ROWS);
        }
    }

    private Path messages(String name, int rows) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,text\n");
            for (int i = 0; i < rows; i++) {
                out.write(name + i + ",call +7 701 " + String.format("%07d", i) + "\n");
            }
        }
        return file;
    }

    private static String state(Home home, long id) {
        return home.imports().ledger().find(id).orElseThrow().state();
    }

    private static String message(Home home, long id) {
        return String.valueOf(home.imports().ledger().find(id).orElseThrow().message());
    }

    private static int stop(WebServer web, long id, String key) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(web.url() + "/api/v1/jobs/" + id + "/stop")).header("Authorization", "Bearer " + key)
                    .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
