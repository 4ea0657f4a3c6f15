package org.ormek.graph.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;

/** Runs statement files in managed transactions, which the driver repeats after a deadlock or a lost connection. */
final class Statements {

    private static final TransactionConfig READ = TransactionConfig.builder().withTimeout(Duration.ofSeconds(30)).build();
    private static final TransactionConfig TOGETHER = TransactionConfig.builder().withTimeout(Duration.ofSeconds(60)).build();
    private static final Duration WRITE = Duration.ofSeconds(60);
    /** What a change of the schema may take on a large graph. */
    private static final TransactionConfig PATIENT = TransactionConfig.builder().withTimeout(Duration.ofHours(6)).build();

    private final Driver driver;
    private final DriverErrors errors;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Statements(Driver driver, DriverErrors errors) {
        this.driver = driver;
        this.errors = errors;
    }

    DriverErrors errors() {
        return errors;
    }

    /** The text of a file, read once. */
    String text(String file) {
        return texts.computeIfAbsent(file, CypherFile::text);
    }

    /** One read. */
    <T> List<T> read(String file, Map<String, Object> parameters, Function<Record, T> row) {
        return errors.translating(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(tx -> tx.run(text(file), parameters).list(row), READ);
            }
        });
    }

    /** Several reads in one transaction, which is repeated as a whole. */
    <T> T readTogether(Function<Reads, T> work) {
        return errors.translating(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(tx -> work.apply((file, parameters) -> tx.run(text(file), parameters).list()), TOGETHER);
            }
        });
    }

    /** Several statements in one transaction; driver errors come as they are. */
    <T> T writeRaw(TransactionCallback<T> work) {
        Attempts<T> attempts = new Attempts<>(driver, this, work);
        try (Session session = driver.session()) {
            return session.executeWrite(attempts, attempts.config(WRITE));
        }
    }

    /** A statement that waits for work of the database. */
    void await(String file, Map<String, Object> parameters) {
        errors.translating(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(tx -> tx.run(text(file), parameters).list(), PATIENT);
            }
        });
    }

    /** A statement of the schema that has transactions of its own; driver errors come as they are. */
    void runAlone(String statement) {
        try (Session session = driver.session()) {
            session.run(statement, PATIENT).consume();
        }
    }

    /** A statement of the schema, which stands alone in its transaction; driver errors come as they are. */
    void runSchema(String statement, Map<String, Object> parameters) {
        writeRaw(tx -> tx.run(statement, parameters).consume());
    }
}
