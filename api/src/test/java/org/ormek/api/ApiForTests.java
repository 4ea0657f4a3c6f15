package org.ormek.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.jdbcx.JdbcDataSource;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.api.audit.AuditLog;
import org.ormek.api.judgement.JudgementBook;
import org.ormek.comparison.Comparisons;
import org.ormek.comparison.Explanations;
import org.ormek.api.search.EntityReader;
import org.ormek.api.crawls.CrawlStore;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.security.Role;
import org.ormek.api.store.ApiTables;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;

/** The real server on loopback over twins of what it stands on. One is shared by most tests, since starting takes seconds. */
final class ApiForTests implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, Object> GENEROUS = Map.of("ormek.api.requests-per-minute", 1_000_000, "ormek.api.burst", 1_000_000, "ormek.api.strangers-per-minute", 1_000_000);

    final JdbcDataSource store = new JdbcDataSource();
    final Path home;
    final GraphTwin graph;
    final JobsTwin jobs = new JobsTwin();
    final ApiKeys keys;
    final AuditLog audit;
    final HandClock clock = new HandClock(NOW);
    final List<String> clusterRuns = new CopyOnWriteArrayList<>();
    final Map<String, Map<String, List<String>>> victims = new HashMap<>();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final ApiServer server;

    private static final class Shared {
        static final ApiForTests SERVER = new ApiForTests(Story.openAndHidden(), GENEROUS, 0);
    }

    /** The server that most tests share; it knows the datasets "open" and "hidden". */
    static ApiForTests shared() {
        return Shared.SERVER;
    }

    static ApiForTests of(List<Evidence> evidence) {
        return new ApiForTests(evidence, GENEROUS, 0);
    }

    static ApiForTests with(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(GENEROUS);
        all.putAll(settings);
        return new ApiForTests(Story.openAndHidden(), all, 0);
    }

    private ApiForTests(List<Evidence> evidence, Map<String, Object> settings, int port) {
        try {
            home = Files.createTempDirectory("ormek-api-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        ApiTables.make(store);
        graph = new GraphTwin(evidence);
        keys = new ApiKeys(store);
        audit = new AuditLog(store, home.resolve("audit.checkpoint"), new byte[32]);
        server = ApiServer.start(new ApiParts(graph, new ClusterTwin(graph), comparisons(), explanations(), clusterRuns::add, store, keys, audit, new Typed(), jobs::submit, jobs, this::identityOf, jobs::stop, jobs::rollBack, jobs::issueCounts, new CrawlsTwin(new CrawlStore(store, clock)), new CrawlsTwin(new CrawlStore(store, clock))::recheck, clock, home), port, settings);
        for (Role role : Role.values()) {
            tokens.put(role, keys.create(role.name().toLowerCase(java.util.Locale.ROOT), role, List.of("*"), null));
        }
    }

    private Explanations explanations() {
        ClusterTwin clusters = new ClusterTwin(graph);
        return new Explanations(graph, clusters, comparisons(), new JudgementBook(graph, store, clock), SignalsFile.builtIn());
    }

    private Comparisons comparisons() {
        return new Comparisons(graph, new ClusterTwin(graph), new ComparisonTwin(graph), new JudgementBook(graph, store, clock), SignalsFile.builtIn(), clock);
    }

    /** Serves the story until it is killed, for a look by hand; the port is the first argument. */
    public static void main(String[] arguments) throws InterruptedException {
        try (ApiForTests api = new ApiForTests(Story.openAndHidden(), GENEROUS, Integer.parseInt(arguments[0]))) {
            System.out.println(api.server.url() + " " + api.token(Role.ADMIN));
            Thread.currentThread().join();
        }
    }

    /** Folds nothing and reads E.164 as it stands. */
    private static final class Typed implements EntityReader {
        @Override
        public List<EntityKey> readingsOf(String text) {
            String digits = text.replaceAll("[^0-9]", "");
            return digits.length() == 11 ? List.of(EntityKey.parse("phone:+7" + digits.substring(1)).orElseThrow()) : EntityKey.parse(text).stream().toList();
        }

        /** With another last digit. */
        @Override
        public List<EntityKey> nearMisses(String text, List<EntityKey> readings) {
            return readings.stream().flatMap(key -> java.util.stream.IntStream.range(0, 10)
                    .mapToObj(digit -> new EntityKey(key.type(), key.value().substring(0, key.value().length() - 1) + digit))).toList();
        }

        @Override
        public String fold(String text) {
            return text.toLowerCase(java.util.Locale.ROOT);
        }
    }

    private Optional<Map<String, List<String>>> identityOf(Evidence evidence) {
        return Optional.ofNullable(victims.get(evidence.id().hex()));
    }

    String url() {
        return server.url();
    }

    String token(Role role) {
        return java.util.Objects.requireNonNull(tokens.get(role));
    }

    /** A key of that role that sees the dataset "open" only. */
    String outsider(Role role) {
        return keys.create("outsider", role, List.of("open"), null);
    }

    /** A request with a key and a purpose. */
    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + token).header("X-Purpose", "case 14-2026");
    }

    HttpResponse<String> get(String path, Role role) {
        return send(request(path, token(role)));
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token));
    }

    HttpResponse<String> post(String path, Role role) {
        return send(request(path, token(role)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
