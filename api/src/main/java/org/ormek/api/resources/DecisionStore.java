package org.ormek.api.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.ormek.graph.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions in the relational store. None is ever changed or removed; a new one goes before the older. */
public final class DecisionStore {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** On a relational store that has the tables of this module. */
    public DecisionStore(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
        this.clock = clock;
    }

    /** A site that was decided to be illegal once, first at that time, and what holds of it now. */
    record Listed(String dataset, String site, Decision decision, Instant first, boolean blocked) {

        /** When the lists last changed for it: the decision, the agreement of a second person, or the expiry if it has passed. */
        Instant lastChange() {
            Instant agreed = decision.confirmedAt();
            Instant expires = decision.expiresAt();
            Instant changed = agreed == null ? decision.decidedAt() : agreed;
            return !blocked && decision.verdict() == Status.ILLEGAL && expires != null ? expires : changed;
        }
    }

    /** Decisions of a site, newest first. */
    List<Decision> list(String dataset, String site) {
        return jdbc.query("SELECT * FROM resource_decision WHERE dataset = ? AND site = ? ORDER BY number DESC", (row, n) -> decision(row), dataset, site);
    }

    /** Who made a decision: the id of the key; empty if there is no such decision. */
    Optional<String> keyOf(String dataset, String site, int number) {
        return jdbc.queryForList("SELECT decided_key FROM resource_decision WHERE dataset = ? AND site = ? AND number = ?", String.class, dataset, site, number).stream().findFirst();
    }

    /** Adds a decision. Two at the same moment get two numbers: the later of them fails with a DuplicateKeyException and may be sent again. */
    void add(String dataset, String site, Status verdict, String reason, boolean needsSecond, Duration lasts, Asker asker) {
        transaction.executeWithoutResult(status -> {
            Integer last = jdbc.queryForObject("SELECT COALESCE(max(number), 0) FROM resource_decision WHERE dataset = ? AND site = ?", Integer.class, dataset, site);
            Instant now = clock.instant();
            jdbc.update("INSERT INTO resource_decision (dataset, site, number, verdict, reason, decided_by, decided_key, decided_at, needs_second, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    dataset, site, (last == null ? 0 : last) + 1, verdict.name(), reason, asker.name(), asker.key(), utc(now), needsSecond,
                    verdict == Status.ILLEGAL ? utc(now.plus(lasts)) : null);
            state(dataset, site, needsSecond ? Status.TO_CONFIRM : verdict);
        });
    }

    /** Agrees with a decision as the second person; false if it did not wait for one any more. */
    boolean confirm(String dataset, String site, int number, Asker asker) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean agreed = jdbc.update("UPDATE resource_decision SET confirmed_by = ?, confirmed_at = ? WHERE dataset = ? AND site = ? AND number = ? AND needs_second AND confirmed_by IS NULL "
                            + "AND number = (SELECT max(number) FROM resource_decision WHERE dataset = ? AND site = ?)", asker.name(), utc(clock.instant()), dataset, site, number, dataset, site) > 0;
            if (agreed) {
                state(dataset, site, list(dataset, site).getFirst().verdict());
            }
            return agreed;
        }));
    }

    private void state(String dataset, String site, Status status) {
        if (jdbc.update("UPDATE resource_state SET status = ? WHERE dataset = ? AND site = ?", status.name(), dataset, site) == 0) {
            jdbc.update("INSERT INTO resource_state (dataset, site, status) VALUES (?, ?, ?)", dataset, site, status.name());
        }
    }

    /**
     * Sites of these datasets that a decision which held once called illegal, by site: blocked as long as the newest decision
     * that holds says so and has not expired. One that waits for a second person changes nothing yet.
     */
    List<Listed> listIllegal(Scope scope) {
        List<String> datasets = scope.datasets();
        if (datasets.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return jdbc.query("SELECT r.*, (SELECT min(f.decided_at) FROM resource_decision f WHERE f.dataset = r.dataset AND f.site = r.site AND f.verdict = 'ILLEGAL') AS first_illegal "
                        + "FROM resource_decision r WHERE dataset IN (" + String.join(", ", Collections.nCopies(datasets.size(), "?")) + ") AND number = "
                        + "(SELECT max(number) FROM resource_decision h WHERE h.dataset = r.dataset AND h.site = r.site AND (NOT h.needs_second OR h.confirmed_by IS NOT NULL)) AND EXISTS "
                        + "(SELECT 1 FROM resource_decision i WHERE i.dataset = r.dataset AND i.site = r.site AND i.verdict = 'ILLEGAL' AND (NOT i.needs_second OR i.confirmed_by IS NOT NULL)) "
                        + "ORDER BY site, dataset", (row, n) -> {
                    Decision decision = decision(row);
                    Instant expires = decision.expiresAt();
                    return new Listed(row.getString("dataset"), row.getString("site"), decision, row.getObject("first_illegal", OffsetDateTime.class).toInstant(),
                            decision.verdict() == Status.ILLEGAL && expires != null && expires.isAfter(now));
                }, datasets.toArray());
    }

    /** A decision and of which site it is. */
    record Decided(String dataset, String site, Decision decision) {
    }

    /** What changed on the block lists of these datasets since a moment, up to now. */
    BlockListChanges changesSince(Instant since, Scope scope) {
        return BlockListChanges.between(since, clock.instant(), listAll(scope.datasets()));
    }

    /** All decisions on sites of these datasets, by dataset and site, the newest of a site first. */
    private List<Decided> listAll(List<String> datasets) {
        return datasets.isEmpty() ? List.of() : jdbc.query("SELECT * FROM resource_decision WHERE dataset IN (" + String.join(", ", Collections.nCopies(datasets.size(), "?"))
                + ") ORDER BY dataset, site, number DESC", (row, n) -> new Decided(row.getString("dataset"), row.getString("site"), decision(row)), datasets.toArray());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getInt("number"), Status.valueOf(row.getString("verdict")), row.getString("reason"), row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getBoolean("needs_second"), row.getString("confirmed_by"), instant(row, "confirmed_at"), instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
