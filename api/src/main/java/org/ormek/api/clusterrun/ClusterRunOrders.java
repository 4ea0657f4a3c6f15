package org.ormek.api.clusterrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.ormek.graph.ClusterRun;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs that were asked for, in the relational store. */
public final class ClusterRunOrders {

    private static final int MESSAGE_LENGTH = 2000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** On a relational store that has the tables of this module. */
    public ClusterRunOrders(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
    }

    /** Enters a run that waits; false if there is one of this id. */
    boolean order(String id, Collection<String> datasets, long seed, int stability, String by) {
        try {
            jdbc.update("INSERT INTO cluster_run_order (id, datasets, seed, stability, state, who, asked_at) VALUES (?, ?, ?, ?, 'WAITING', ?, ?)", id,
                    String.join(",", new TreeSet<>(datasets)), seed, stability, by, now());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** One; empty if there is none. */
    public Optional<ClusterRunCard> find(String id) {
        return jdbc.query("SELECT * FROM cluster_run_order WHERE id = ?", (row, n) -> card(row), id).stream().findFirst();
    }

    /** All, the newest first. */
    List<ClusterRunCard> list() {
        return jdbc.query("SELECT * FROM cluster_run_order ORDER BY asked_at DESC, id", (row, n) -> card(row));
    }

    /** Those that wait, and those that a process left running when it died; the oldest first. */
    public List<String> listUnfinished() {
        return jdbc.queryForList("SELECT id FROM cluster_run_order WHERE state IN ('WAITING', 'RUNNING') ORDER BY asked_at, id", String.class);
    }

    /** Says what a run is at. */
    public void running(String id, String step) {
        jdbc.update("UPDATE cluster_run_order SET state = 'RUNNING', step = ? WHERE id = ?", cut(step), id);
    }

    /** Marks a run as done. */
    public void done(String id, ClusterRun run) {
        jdbc.update("UPDATE cluster_run_order SET state = 'DONE', step = NULL, ended_at = ?, run = ?, evidence = ?, entities = ?, clusters = ?, services = ? WHERE id = ?", now(), run.id(),
                run.evidence(), run.entities(), run.clusters(), run.services(), id);
    }

    /** Marks a run as failed, with the reason. */
    public void failed(String id, String message) {
        jdbc.update("UPDATE cluster_run_order SET state = 'FAILED', step = NULL, ended_at = ?, message = ? WHERE id = ?", now(), cut(message), id);
    }

    /** Stops a run that waits, and asks one that runs to stop; false if it has ended. */
    boolean stop(String id, String by) {
        return jdbc.update("UPDATE cluster_run_order SET state = 'STOPPED', step = NULL, ended_at = ?, stopped_by = ? WHERE id = ? AND state = 'WAITING'", now(), by, id) > 0
                || jdbc.update("UPDATE cluster_run_order SET stopped_by = ? WHERE id = ? AND state = 'RUNNING'", by, id) > 0;
    }

    /** True if somebody asked a run to stop. */
    public boolean isStopAsked(String id) {
        return !jdbc.queryForList("SELECT stopped_by FROM cluster_run_order WHERE id = ? AND stopped_by IS NOT NULL", String.class, id).isEmpty();
    }

    /** Marks a run as stopped. */
    public void stopped(String id) {
        jdbc.update("UPDATE cluster_run_order SET state = 'STOPPED', step = NULL, ended_at = ? WHERE id = ?", now(), id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.length() > MESSAGE_LENGTH ? text.substring(0, MESSAGE_LENGTH) : text;
    }

    private static ClusterRunCard card(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String run = row.getString("run");
        Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        return new ClusterRunCard(row.getString("id"), List.of(row.getString("datasets").split(",")), row.getLong("seed"), row.getInt("stability"),
                ClusterRunCard.State.valueOf(row.getString("state")), row.getString("step"), row.getString("message"), row.getString("stopped_by"), row.getString("who"), asked, ended == null ? null : ended.toInstant(),
                run == null ? null : new ClusterRunCard.Outcome(run, row.getLong("evidence"), row.getLong("entities"), row.getLong("clusters"), row.getLong("services")));
    }
}
