package org.ormek.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Counts what is in the graph. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Counts entities, links, evidence, datasets and issues.")
final class StatsCommand implements Callable<Integer> {

    /** How to print. */
    enum Format { text, json }

    @Option(names = "--format", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        try (Home opened = home.open()) {
            System.out.print(format == Format.json ? JsonMapper.builder().build().writeValueAsString(counts(opened)) + "\n" : text(counts(opened)));
        }
        return 0;
    }

    static Map<String, SortedMap<String, Long>> counts(Home home) {
        Scope scope = home.everything();
        GraphStatistics statistics = home.graph().statistics(scope);
        Map<String, SortedMap<String, Long>> counts = new LinkedHashMap<>();
        counts.put("entities", statistics.entities());
        counts.put("links", statistics.links());
        counts.put("evidence", statistics.evidence());
        counts.put("datasets", statistics.datasets());
        counts.put("services", statistics.services());
        counts.put("issues", home.imports().ledger().issueCounts(scope.datasets()));
        return counts;
    }

    static String text(Map<String, SortedMap<String, Long>> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((group, values) -> {
            text.append(group).append('\n');
            values.forEach((name, count) -> text.append(String.format("  %-28s %,12d%n", name, count)));
        });
        return text.toString();
    }
}
