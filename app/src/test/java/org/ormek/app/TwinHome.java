package org.ormek.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.security.Role;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.detection.ClusterDetectionJob;
import org.ormek.graph.Scope;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.shared.ImportJob;

/** One of two served homes: a real Neo4j in its own process, a real store, a real server; its clock stands still. */
final class TwinHome implements AutoCloseable {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Home home;
    private final WebServer web;
    private final Map<String, String> tokens = new HashMap<>();

    private TwinHome(Home home, WebServer web) {
        this.home = home;
        this.web = web;
    }

    static TwinHome open(Path folder) {
        return open(folder, settings -> settings);
    }

    /** With the network that its crawls see. */
    static TwinHome open(Path folder, UnaryOperator<CrawlSettings> network) {
        Home home = Home.open(folder);
        return new TwinHome(home, WebServer.start(home, 0, NOON, network));
    }

    /** The server of this home. */
    WebServer web() {
        return web;
    }

    /** Imports all files of the world of that name into a dataset, in order of jobs and names. */
    void take(Path world, String dataset) {
        for (ImportJob job : ImportJob.values()) {
            Path folder = world.resolve(job.word());
            if (folder.toFile().isDirectory()) {
                for (Path file : Imports.filesOf(job, folder)) {
                    long id = home.imports().order(job, dataset, file, file.getFileName().toString(), "", "twin");
                    ImportEntry entry = home.imports().run(id, (rows, bytes, total) -> { });
                    if (!entry.state().equals("DONE") || !entry.counts().balance()) {
                        throw new IllegalStateException(entry.toString());
                    }
                }
            }
        }
    }

    /** Detects clusters over datasets, in the one second in which all twins do it. */
    void cluster(String... datasets) {
        Scope scope = Scope.of(List.of(datasets));
        home.detection(SignalsFile.builtIn(), NOON).run(new ClusterDetectionJob.Order(String.join(",", scope.datasets()), scope, 1, 0), step -> { });
    }

    /** A key of that role, made when first asked for. */
    String token(Role role, List<String> datasets) {
        return tokens.computeIfAbsent(role + " " + datasets, name -> new ApiKeys(home.store().source()).create("outsider", role, datasets, null));
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(web.url() + path)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until no import of the home waits or runs. */
    void rest() {
        for (int i = 0; i < 12_000 && !home.imports().ledger().listUnfinished().isEmpty(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Numbers of the imports into a dataset. */
    List<Long> jobsOf(String dataset) {
        return home.imports().ledger().list(List.of(dataset), 100).stream().map(ImportEntry::id).toList();
    }

    @Override
    public void close() {
        web.close();
        home.close();
    }
}
