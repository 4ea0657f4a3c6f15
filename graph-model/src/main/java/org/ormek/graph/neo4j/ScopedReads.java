package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.ormek.graph.Scope;

/** The one door to the statements in {@code read/}: none of them runs without the asker's datasets. */
final class ScopedReads {

    private final Reads reads;

    /** With a transaction for each question. */
    ScopedReads(Statements statements) {
        this((file, parameters) -> statements.read(file, parameters, row -> row));
    }

    ScopedReads(Reads reads) {
        this.reads = reads;
    }

    /** Asks within the scope; an empty scope sees nothing. */
    <T> List<T> ask(String question, Scope scope, Map<String, Object> parameters, Function<Record, T> row) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("datasets", scope.datasets());
        return reads.read("read/" + question + ".cypher", all).stream().map(row).collect(Collectors.toCollection(ArrayList::new));
    }
}
