package org.ormek.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/** Runs no question twice that is asked twice in one transaction. Not for several threads. */
final class RememberedReads implements Reads {

    private final Reads reads;
    private final Map<Question, List<Record>> answers = new HashMap<>();

    RememberedReads(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<Record> read(String file, Map<String, Object> parameters) {
        return answers.computeIfAbsent(new Question(file, Map.copyOf(parameters)), question -> reads.read(file, parameters));
    }

    private record Question(String file, Map<String, Object> parameters) {
    }
}
