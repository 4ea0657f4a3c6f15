package org.ormek.graph.neo4j;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.Scope;

/** Counts what is in scope. */
final class StatisticsReader {

    private final ScopedReads reads;

    StatisticsReader(ScopedReads reads) {
        this.reads = reads;
    }

    GraphStatistics statistics(Scope scope) {
        SortedMap<String, Long> evidence = new TreeMap<>();
        SortedMap<String, Long> datasets = new TreeMap<>();
        reads.ask("count-evidence", scope, Map.of(), row -> {
            long count = row.get("count").asLong();
            evidence.merge(row.get("type").asString(), count, Long::sum);
            return datasets.merge(row.get("dataset").asString(), count, Long::sum);
        });
        return new GraphStatistics(count("count-entities", scope), count("count-links", scope), evidence, datasets,
                count("count-services", scope));
    }

    private SortedMap<String, Long> count(String question, Scope scope) {
        SortedMap<String, Long> counts = new TreeMap<>();
        reads.ask(question, scope, Map.of(), row -> counts.merge(row.get("name").asString(), row.get("count").asLong(),
                Long::sum));
        return counts;
    }
}
