package org.ormek.graph.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

/**
 * The attempts of one write. When the link to the database falls silent, the database waits for the rest of an attempt
 * and keeps its locks until the time of the transaction is over; the next attempt would wait for them as long. So each
 * attempt but the first ends those before it, which it knows by their mark.
 */
final class Attempts<T> implements TransactionCallback<T> {

    private final Driver driver;
    private final Statements statements;
    private final TransactionCallback<T> work;
    private final String write = UUID.randomUUID().toString();
    private int made;

    Attempts(Driver driver, Statements statements, TransactionCallback<T> work) {
        this.driver = driver;
        this.statements = statements;
        this.work = work;
    }

    /** How its transactions are marked, and their limit of time. */
    TransactionConfig config(Duration limit) {
        return TransactionConfig.builder().withTimeout(limit).withMetadata(Map.of("attemptOf", write)).build();
    }

    @Override
    public T execute(TransactionContext tx) {
        if (made++ > 0) {
            endEarlier();
        }
        return work.execute(tx);
    }

    private void endEarlier() {
        try (Session session = driver.session()) {
            List<String> ids = session.run(statements.text("write/attempts.cypher"), Map.of("write", write)).list(row -> row.get("id").asString());
            // The last is the one that is about to work.
            if (ids.size() > 1) {
                session.run(statements.text("write/end-attempts.cypher"), Map.of("ids", ids.subList(0, ids.size() - 1))).consume();
            }
        }
    }
}
