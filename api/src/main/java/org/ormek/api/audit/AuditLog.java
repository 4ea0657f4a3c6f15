package org.ormek.api.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log of looks at personal data (Directive (EU) 2016/680, article 25). Each row is sealed with a key of the home and holds
 * the seal of the row before it, so that an edited, dropped, inserted or swapped row is found; each seal is also appended to a
 * file outside the database, so that a cut tail is found.
 */
public final class AuditLog {

    private static final int ATTEMPTS = 50;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditCheckpoints checkpoints;
    private final byte[] key;
    private final boolean flushed;

    /**
     * On a relational store that has the tables of this module.
     *
     * @param checkpoints file that is appended to, by convention {@code audit.checkpoint} in the home
     * @param key         secret of the home, 32 random bytes
     */
    public AuditLog(DataSource store, Path checkpoints, byte[] key) {
        this.jdbc = new JdbcTemplate(store);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
        this.checkpoints = new AuditCheckpoints(checkpoints);
        this.key = key.clone();
        this.flushed = "H2".equals(jdbc.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName()));
    }

    /**
     * Writes a row. It is on disk when this returns; only then may the answer be given.
     *
     * @param who      the asker
     * @param purpose  why
     * @param action   what was asked, in one word
     * @param objects  keys or texts asked about
     * @param datasets what was searched
     */
    public synchronized void write(String who, String purpose, String action, List<String> objects, List<String> datasets) {
        for (int attempt = 1; ; attempt++) {
            try {
                AuditRow row = Objects.requireNonNull(transaction.execute(status -> insert(who, purpose, action, objects, datasets)));
                if (flushed) {
                    // H2 alone acknowledges a commit up to half a second before it is on disk.
                    jdbc.execute("CHECKPOINT SYNC");
                }
                checkpoints.append(row);
                return;
            } catch (DuplicateKeyException e) {
                // Another process of this home took the number: its row goes before ours.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private AuditRow insert(String who, String purpose, String action, List<String> objects, List<String> datasets) {
        List<AuditRow> last = jdbc.query("SELECT * FROM audit_log ORDER BY number DESC LIMIT 1", (row, n) -> AuditRow.read(row));
        AuditRow row = new AuditRow(last.isEmpty() ? 1 : last.getFirst().number() + 1, Instant.now().toString(), AuditText.of(who, 200),
                AuditText.of(purpose, 500), action, AuditText.of(String.join(" ", objects), 2000), AuditText.of(String.join(",", datasets), 2000),
                last.isEmpty() ? AuditRow.START : last.getFirst().hash(), "").sealed(key);
        // The primary key refuses a second row of the same number, so that two processes cannot fork the chain.
        jdbc.update("INSERT INTO audit_log (number, at_time, who, purpose, action, objects, datasets, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.number(), row.at(), row.who(), row.purpose(), row.action(), row.objects(), row.datasets(), row.previous(), row.hash());
        return row;
    }

    /** Number of rows. */
    public long count() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM audit_log", Long.class));
    }

    /** The first row that is not as it was written; empty if all hold. Reads the whole log and the whole file of checkpoints. */
    public Optional<AuditFault> verify() {
        return new AuditCheck(key, checkpoints).run(jdbc);
    }

    /** The same against a copy of the file of checkpoints that was kept elsewhere. */
    public Optional<AuditFault> verify(Path copyOfCheckpoints) {
        return new AuditCheck(key, new AuditCheckpoints(copyOfCheckpoints)).run(jdbc);
    }
}
