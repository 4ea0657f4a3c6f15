package org.ormek.bench.write;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.ormek.graph.neo4j.Neo4jGraph;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerSettings;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Mentions written per second of processor time, client and server together. The same evidence goes three ways: through
 * Ormek's writer; as one MERGE a mention, warm, with the same constraints; and as ready CSV through the offline importer.
 */
@Command(name = "write-bench", mixinStandardHelpOptions = true, description = "Compares Ormek's writer with one MERGE a row and with the offline importer.")
public final class WriteBench implements Callable<Integer> {

    /** As many as an import writes at once. */
    @Option(names = "--chunk", description = "Pieces of evidence in one call of Ormek's writer (default: ${DEFAULT-VALUE}).")
    private int chunk = 2_000;

    @Option(names = "--evidence", description = "Pieces of evidence, about three mentions each (default: ${DEFAULT-VALUE}).")
    private int count = 200_000;

    @Option(names = "--naive-rows", description = "Rows of the naive way that are measured, after as many to warm up (default: ${DEFAULT-VALUE}).")
    private int naiveRows = 10_000;

    @Option(names = "--repeats", description = "How often each way is measured (default: ${DEFAULT-VALUE}).")
    private int repeats = 3;

    @Option(names = "--out", description = "Write the table here as well.")
    private @Nullable Path out;

    private WriteBench() {
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WriteBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Evidence> evidence = MadeEvidence.list(count, 7);
        long mentions = evidence.stream().mapToLong(one -> one.mentions().size()).sum();
        StringBuilder table = new StringBuilder("| run | Ormek, mentions per cpu-second | one MERGE a row | importer | to naive | to importer |\n|---|---|---|---|---|---|\n");
        for (int run = 1; run <= repeats; run++) {
            double ours = rate(mentions, ours(evidence));
            double naive = rate(naiveRows, naive(evidence));
            double importer = rate(mentions, OfflineImport.cpuSeconds(evidence));
            table.append(String.format(Locale.ROOT, "| %d | %,.0f | %,.0f | %,.0f | %.1f | %.2f |%n", run, ours, naive, importer, ours / naive, ours / importer));
            System.err.print(table);
        }
        System.out.print(table);
        if (out != null) {
            Files.writeString(out, table);
        }
        return 0;
    }

    private static double rate(long rows, double cpuSeconds) {
        return rows / cpuSeconds;
    }

    private double ours(List<Evidence> evidence) throws IOException {
        Path home = Files.createTempDirectory("ormek-write-bench");
        try (EmbeddedServer server = EmbeddedServer.start(home, ServerSettings.defaults().withHeap("2g").withPageCache("512m"));
             Neo4jGraph graph = Neo4jGraph.connect(server.address())) {
            graph.migrate();
            // A part of it warms both processes up, as the naive way is warmed.
            int warm = Math.min(evidence.size() / 5, 20_000);
            write(graph, evidence.subList(0, warm));
            double before = cpu(server);
            write(graph, evidence.subList(warm, evidence.size()));
            return (cpu(server) - before) * evidence.size() / (evidence.size() - warm);
        }
    }

    private void write(Neo4jGraph graph, List<Evidence> evidence) {
        for (int i = 0; i < evidence.size(); i += chunk) {
            graph.writer().write(evidence.subList(i, Math.min(evidence.size(), i + chunk)));
        }
    }

    private double naive(List<Evidence> evidence) throws IOException {
        Path home = Files.createTempDirectory("ormek-write-bench");
        try (EmbeddedServer server = EmbeddedServer.start(home, ServerSettings.defaults().withHeap("2g").withPageCache("512m"))) {
            try (Neo4jGraph graph = Neo4jGraph.connect(server.address())) {
                graph.migrate();
            }
            List<Map<String, Object>> rows = rows(evidence, 2 * naiveRows);
            try (Driver driver = GraphDatabase.driver(server.address().uri(), AuthTokens.basic(server.address().user(), server.address().password()));
                 Session session = driver.session()) {
                rows.subList(0, naiveRows).forEach(row -> one(session, row));
                double before = cpu(server);
                rows.subList(naiveRows, rows.size()).forEach(row -> one(session, row));
                return cpu(server) - before;
            }
        }
    }

    private static void one(Session session, Map<String, Object> row) {
        session.run("""
                MERGE (evidence:Evidence {id: $id}) SET evidence.dataset = $dataset, evidence.text = $text, evidence.source = $source
                MERGE (entity:Entity {key: $key}) SET entity.type = $type
                MERGE (evidence)-[:MENTIONS {raw: $raw, field: $field}]->(entity)""", row).consume();
    }

    private static List<Map<String, Object>> rows(List<Evidence> evidence, int most) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Evidence one : evidence) {
            for (Mention mention : one.mentions()) {
                if (rows.size() == most) {
                    return rows;
                }
                rows.add(new HashMap<>(Map.of("id", one.id().hex(), "dataset", one.dataset(), "text", one.text(), "source", one.provenance().source().hex(),
                        "key", mention.entity().key().toString(), "type", mention.entity().type().prefix(), "raw", mention.raw(), "field", mention.field())));
            }
        }
        return rows;
    }

    /** Processor time of this process and the server, in seconds. */
    private static double cpu(EmbeddedServer server) {
        double mine = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        return mine + server.process().flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO).toMillis() / 1e3;
    }
}
