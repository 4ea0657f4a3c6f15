package org.ormek.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.ormek.api.error.Refusal;
import org.ormek.api.linkreport.HubGate;
import org.ormek.api.linkreport.LinkReport;
import org.ormek.api.linkreport.LinkReports;
import org.ormek.bench.read.Clients.Latencies;
import org.ormek.graph.Scope;
import org.ormek.graph.neo4j.Neo4jGraph;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerSettings;
import org.ormek.model.EntityKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long reports, paths and reports on hubs take with many clients, against one empty question ({@code RETURN 1}, the
 * floor of the protocol) and against the naive two steps over all paths, in the same run; and what others notice of clients
 * that ask for hubs without end.
 */
@Command(name = "read-bench", mixinStandardHelpOptions = true, description = "Measures reports, paths and hubs with many clients.")
public final class ReadBench implements Callable<Integer> {

    private static final Scope SCOPE = Scope.of(List.of(MadeGraph.DATASET));
    private static final List<EntityKey> HUBS = List.of(key(MadeGraph.HUB_NUMBER), key(MadeGraph.HUB_WALLET), key(MadeGraph.HUB_ADDRESS));
    private static final String NAIVE = """
            MATCH (start:Entity {key: $key})<-[:MENTIONS]-(one:Evidence)-[:MENTIONS]->(middle:Entity)<-[:MENTIONS]-(two:Evidence)-[:MENTIONS]->(other:Entity)
            WHERE one.dataset IN $datasets AND two.dataset IN $datasets
            RETURN middle.key, other.key, two.observedAt AS at
            ORDER BY at DESC LIMIT 500""";

    @Option(names = "--home", description = "Where the graph is or is made; kept. A temporary folder if not given.")
    private @Nullable Path home;

    @Option(names = "--scale", description = "Size against 2,000,000 calls, 1,000,000 payments and 500,000 sites (default: ${DEFAULT-VALUE}).")
    private double scale = 1;

    @Option(names = "--clients", description = "Clients at once (default: ${DEFAULT-VALUE}).")
    private int clients = 8;

    @Option(names = "--greedy", description = "Clients that ask for hubs without end (default: ${DEFAULT-VALUE}).")
    private int greedy = 20;

    @Option(names = "--seconds", description = "How long each question is asked (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(names = "--repeats", description = "How often everything is measured (default: ${DEFAULT-VALUE}).")
    private int repeats = 3;

    @Option(names = "--out", description = "Write the table here as well.")
    private @Nullable Path out;

    private ReadBench() {
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ReadBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path place = home == null ? Files.createTempDirectory("ormek-read-bench") : home;
        make(place);
        StringBuilder table = new StringBuilder("| run | question | p50 ms | p95 ms | p99 ms | p99 to floor | p99 to naive | answers |\n|---|---|---|---|---|---|---|---|\n");
        try (EmbeddedServer server = EmbeddedServer.start(place, ServerSettings.defaults());
             Neo4jGraph graph = Neo4jGraph.connect(server.address());
             Driver driver = GraphDatabase.driver(server.address().uri(), AuthTokens.basic(server.address().user(), server.address().password()))) {
            graph.migrate();
            LinkReports reports = new LinkReports(graph.view(), graph.clusters(), Clock.systemUTC());
            HubGate gate = HubGate.ofMachine();
            Clients.ask(clients, Duration.ofSeconds(seconds), (client, turn) -> report(reports, gate, ordinary(client, turn), client));
            for (int run = 1; run <= repeats; run++) {
                Latencies floor = ask((client, turn) -> run(driver, "RETURN 1", Map.of()));
                Latencies naive = ask((client, turn) -> run(driver, NAIVE, Map.of("key", ordinary(client, turn).toString(), "datasets", SCOPE.datasets())));
                line(table, run, "`RETURN 1` (floor)", floor, floor, naive);
                line(table, run, "two hops, all paths, sort, LIMIT 500 (naive)", naive, floor, naive);
                line(table, run, "entity link report, 2 hops, 50 of each list", ask((client, turn) -> report(reports, gate, ordinary(client, turn), client)), floor, naive);
                line(table, run, "paths to reported entities, 2 hops", ask((client, turn) -> graph.view().pathsToFlagged(ordinary(client, turn), 2, 20, SCOPE)), floor, naive);
                line(table, run, "report on a hub, one client", Clients.ask(1, time(), (client, turn) -> hub(reports, gate, turn, client)), floor, naive);
                Latencies calm = Clients.ask(2, time(), (client, turn) -> report(reports, gate, ordinary(client, turn), client));
                line(table, run, "reports of 2 calm clients", calm, floor, naive);
                line(table, run, "reports of 2 others beside " + greedy + " greedy ones", besideGreedy(reports, gate), floor, naive);
                System.err.print(table);
            }
        }
        System.out.print(table);
        if (out != null) {
            Files.writeString(out, table);
        }
        return 0;
    }

    private void make(Path place) throws IOException, InterruptedException {
        if (Files.isDirectory(place.resolve("neo4j"))) {
            return;
        }
        Path files = Files.createDirectories(place.resolve("csv"));
        MadeGraph.write(files, new MadeGraph.Sizes(scaled(100_000), scaled(500_000), scaled(2_000_000), scaled(1_000_000), scaled(500_000)));
        OfflineLoad.load(files, place);
    }

    private int scaled(int size) {
        return (int) (size * scale);
    }

    private Duration time() {
        return Duration.ofSeconds(seconds);
    }

    private Latencies ask(Clients.Question question) throws InterruptedException {
        return Clients.ask(clients, time(), question);
    }

    private Latencies besideGreedy(LinkReports reports, HubGate gate) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(greedy)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < greedy; i++) {
                int client = 1_000 + i;
                all.add(threads.submit(() -> {
                    for (int turn = client; !enough.get(); turn++) {
                        hub(reports, gate, turn, client);
                    }
                }));
            }
            Latencies others = Clients.ask(2, time(), (client, turn) -> report(reports, gate, ordinary(client, turn), client));
            enough.set(true);
            for (Future<?> one : all) {
                one.get();
            }
            return others;
        }
    }

    /** A number that occurs often enough to have something around it, the same one again only after thousands of others. */
    private EntityKey ordinary(int client, int turn) {
        return key(MadeGraph.number((client * 7_919 + turn * 31) % scaled(5_000)));
    }

    private static EntityKey key(String printed) {
        return EntityKey.parse(printed).orElseThrow();
    }

    private static void report(LinkReports reports, HubGate gate, EntityKey key, int client) {
        reports.build(key, 2, 50, "en", SCOPE, gate, "client " + client).orElseThrow();
    }

    /** A cut that does not say so, or is empty, ends the measurement. One who is told to wait asks again a little later. */
    private static void hub(LinkReports reports, HubGate gate, int turn, int client) {
        try {
            LinkReport report = reports.build(HUBS.get(turn % HUBS.size()), 2, 50, "en", SCOPE, gate, "client " + client).orElseThrow();
            if (report.evidence().items().isEmpty() || report.evidence().cutBy() == null || report.evidence().total() <= report.evidence().shown()) {
                throw new IllegalStateException("A cut that does not say so: " + report.evidence().total() + " " + report.evidence().cutBy());
            }
        } catch (Refusal refusal) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a managed transaction, as Ormek asks. */
    private static void run(Driver driver, String statement, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            session.executeRead(tx -> tx.run(statement, parameters).list());
        }
    }

    private static void line(StringBuilder table, int run, String what, Latencies times, Latencies floor, Latencies naive) {
        table.append(String.format(Locale.ROOT, "| %d | %s | %.1f | %.1f | %.1f | %.1f | %.2f | %,d |%n", run, what, times.millis(50), times.millis(95), times.millis(99),
                times.millis(99) / floor.millis(99), times.millis(99) / naive.millis(99), times.nanos().length));
    }
}
