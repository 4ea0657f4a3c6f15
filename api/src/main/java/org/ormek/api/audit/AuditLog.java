package org.ormek.api.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ormek.model.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log of looks at personal data (Directive (EU) 2016/680, article 25). Each row holds the hash of the row before it,
 * so that an edited, dropped, inserted or swapped row is found; a cut tail is found by comparing the last hash with a
 * copy kept elsewhere.
 */
public final class AuditLog {

    private static final String START = "0".repeat(64);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** On the relational store, whose tables {@code ApiKeys} makes. */
    public AuditLog(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    private record Row(long number, String at, String who, String purpose, String action, String objects, String datasets, String previous, String hash) {

        String computed() {
            return Sha256.ofParts(bytes(String.valueOf(number)), bytes(at), bytes(who), bytes(purpose), bytes(action), bytes(objects), bytes(datasets), bytes(previous)).hex();
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Writes a row. It is on disk when this returns; only then may the answer be given. */
    public synchronized void write(String who, String purpose, String action, List<String> objects, List<String> datasets) {
        transaction.executeWithoutResult(status -> {
            List<Row> last = rows("SELECT * FROM audit_log ORDER BY number DESC LIMIT 1");
            Row open = new Row(last.isEmpty() ? 1 : last.getFirst().number() + 1, Instant.now().toString(), who, cut(purpose, 500), action,
                    cut(String.join(" ", objects), 2000), cut(String.join(",", datasets), 2000), last.isEmpty() ? START : last.getFirst().hash(), "");
            // The primary key refuses a second row of the same number, so that two processes cannot fork the chain.
            jdbc.update("INSERT INTO audit_log (number, at_time, who, purpose, action, objects, datasets, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    open.number(), open.at(), open.who(), open.purpose(), open.action(), open.objects(), open.datasets(), open.previous(), open.computed());
        });
    }

    /** A sentence about the first row that does not fit; empty if the chain holds. */
    public Optional<String> findBreak() {
        String previous = START;
        long number = 0;
        for (Row row : rows("SELECT * FROM audit_log ORDER BY number")) {
            number++;
            if (row.number() != number || !row.previous().equals(previous) || !row.computed().equals(row.hash())) {
                return Optional.of("The audit log does not hold at row " + number + ": a row was changed, removed or put in.");
            }
            previous = row.hash();
        }
        return Optional.empty();
    }

    private List<Row> rows(String query) {
        return jdbc.query(query, (row, n) -> new Row(row.getLong("number"), row.getString("at_time"), row.getString("who"), row.getString("purpose"),
                row.getString("action"), row.getString("objects"), row.getString("datasets"), row.getString("previous"), row.getString("hash")));
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
