package org.ormek.graph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.ormek.graph.GraphWriter;
import org.ormek.model.Evidence;

/**
 * Writes a batch in one transaction: whatever is new with all its effects, or nothing. Counters grow only with evidence
 * that the same transaction creates, so a repetition after any crash adds nothing.
 */
final class Neo4jWriter implements GraphWriter {

    private static final String VIOLATION = "Neo.ClientError.Schema.ConstraintValidationFailed";
    private static final int ATTEMPTS = 5;

    private final Statements statements;

    Neo4jWriter(Statements statements) {
        this.statements = statements;
    }

    @Override
    public WriteCount write(List<Evidence> batch) {
        BatchCheck.check(batch);
        TreeMap<String, Evidence> byId = new TreeMap<>();
        batch.forEach(evidence -> byId.putIfAbsent(evidence.id().hex(), evidence));
        if (byId.isEmpty()) {
            return new WriteCount(0, 0);
        }
        long written = statements.errors().translating(() -> writeWithRetry(byId));
        return new WriteCount(written, batch.size() - written);
    }

    /** Another writer of the same evidence makes the constraint fail; the next look finds that evidence there. */
    private long writeWithRetry(Map<String, Evidence> byId) {
        for (int attempt = 1; ; attempt++) {
            try {
                return statements.writeRaw(tx -> writeNew(tx, byId));
            } catch (ClientException e) {
                if (attempt == ATTEMPTS || !VIOLATION.equals(e.code())) {
                    throw e;
                }
            }
        }
    }

    private long writeNew(TransactionContext tx, Map<String, Evidence> byId) {
        Set<String> existing = tx.run(statements.text("write/existing-evidence.cypher"), Map.of("ids", List.copyOf(byId.keySet())))
                .stream().map(row -> row.get("id").asString()).collect(Collectors.toSet());
        List<Evidence> fresh = byId.values().stream().filter(evidence -> !existing.contains(evidence.id().hex())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        BatchRows rows = new BatchRows(fresh);
        tx.run(statements.text("write/datasets.cypher"), Map.of("datasets", rows.datasets())).consume();
        tx.run(statements.text("write/batch.cypher"), rows.parameters()).consume();
        return fresh.size();
    }
}
