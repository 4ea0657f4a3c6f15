package org.ormek.api.crawls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.Scope;
import org.springframework.jdbc.core.JdbcTemplate;

/** Crawls in the relational store. */
public final class CrawlStore {

    private static final int LONGEST_MESSAGE = 2_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** On a relational store that has the tables of this module. */
    public CrawlStore(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
    }

    /** Enters an order, which waits; gives its number. */
    public String add(CrawlOrder order, String asker) {
        String id = UUID.randomUUID().toString().replace("-", "");
        jdbc.update("INSERT INTO crawl_order (id, dataset, seeds, scope, max_pages, rate, ingest, mandate, render, recheck, asker, state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                id, order.dataset(), order.seeds(), order.scope(), order.maxPages(), order.rate(), order.ingest(), order.mandate(), order.render(), order.recheck(), asker, now());
        return id;
    }

    /** What was ordered; throws an exception if there is no such crawl. */
    public CrawlOrder order(String id) {
        return jdbc.query("SELECT * FROM crawl_order WHERE id = ?", (row, n) -> new CrawlOrder(row.getString("dataset"), row.getString("seeds"), row.getString("scope"),
                row.getInt("max_pages"), row.getDouble("rate"), row.getBoolean("ingest"), row.getString("mandate"), row.getBoolean("render"), row.getBoolean("recheck")), id).getFirst();
    }

    /** Who ordered it. */
    public String asker(String id) {
        return jdbc.queryForList("SELECT asker FROM crawl_order WHERE id = ?", String.class, id).getFirst();
    }

    /** One; empty if there is none. */
    public Optional<CrawlCard> find(String id) {
        return jdbc.query("SELECT * FROM crawl_order WHERE id = ?", (row, n) -> card(row), id).stream().findFirst();
    }

    /** One of a dataset in scope; empty if there is none. */
    public Optional<CrawlCard> find(String id, Scope scope) {
        return find(id).filter(card -> scope.contains(card.dataset()));
    }

    /** Those of datasets in scope, newest first. */
    public List<CrawlCard> list(int limit, Scope scope) {
        List<String> datasets = scope.datasets();
        return datasets.isEmpty() ? List.of() : jdbc.query("SELECT * FROM crawl_order WHERE dataset IN (" + String.join(", ", Collections.nCopies(datasets.size(), "?"))
                + ") ORDER BY created_at DESC, id", (row, n) -> card(row), datasets.toArray()).stream().limit(limit).toList();
    }

    /** Datasets that were crawled into, whoever may see them; pages and answers ask through {@link org.ormek.api.security.Asker#scopeAmong}. */
    public List<String> listDatasets() {
        return jdbc.queryForList("SELECT DISTINCT dataset FROM crawl_order ORDER BY dataset", String.class);
    }

    /** Those that wait, or that ran when the server ended, oldest first. */
    public List<String> listUnfinished() {
        return jdbc.queryForList("SELECT id FROM crawl_order WHERE state IN ('WAITING', 'RUNNING') ORDER BY created_at, id", String.class);
    }

    /** Marks a crawl that waits as running; false if it does not wait any more. */
    public boolean running(String id) {
        return jdbc.update("UPDATE crawl_order SET state = 'RUNNING', message = NULL, finished_at = NULL WHERE id = ? AND state IN ('WAITING', 'RUNNING')", id) > 0;
    }

    /** Stops a crawl that waits; false if it does not. */
    public boolean stopWaiting(String id, String message) {
        return jdbc.update("UPDATE crawl_order SET state = 'STOPPED', message = ?, finished_at = ? WHERE id = ? AND state = 'WAITING'", cut(message), now(), id) > 0;
    }

    /** Lets a crawl that was stopped or failed wait again; false if it waits, runs or is done. */
    public boolean waitAgain(String id) {
        return jdbc.update("UPDATE crawl_order SET state = 'WAITING', message = NULL WHERE id = ? AND state IN ('STOPPED', 'FAILED')", id) > 0;
    }

    /** Keeps how far a crawl is. */
    public void progress(String id, CrawlCard.Progress at) {
        jdbc.update("UPDATE crawl_order SET pages = ?, findings = ?, failed = ?, refused = ?, bytes = ?, queued = ? WHERE id = ?", at.pages(), at.findings(), at.failed(),
                at.refused(), at.bytes(), at.queued(), id);
    }

    /** Keeps how a crawl ended: DONE, STOPPED or FAILED, or WAITING if it goes on with the next start. */
    public void ended(String id, String state, @Nullable String message) {
        jdbc.update("UPDATE crawl_order SET state = ?, message = ?, finished_at = ? WHERE id = ?", state, message == null ? null : cut(message), now(), id);
    }

    /** Keeps the number of an import of its captures. */
    public void imported(String id, long job) {
        jdbc.update("UPDATE crawl_order SET jobs = CASE WHEN jobs = '' THEN ? ELSE jobs || ' ' || ? END WHERE id = ?", String.valueOf(job), String.valueOf(job), id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String message) {
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    }

    private static CrawlCard card(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        Instant created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        List<Long> jobs = Arrays.stream(row.getString("jobs").split(" ")).filter(job -> !job.isEmpty()).map(Long::valueOf).distinct().collect(Collectors.toList());
        return new CrawlCard(row.getString("id"), row.getString("dataset"), row.getString("state"), row.getString("message"), row.getString("scope"), row.getBoolean("ingest"), row.getBoolean("recheck"), created,
                finished == null ? null : finished.toInstant(), new CrawlCard.Progress(row.getLong("pages"), row.getInt("max_pages"), row.getLong("findings"),
                        row.getLong("failed"), row.getLong("refused"), row.getLong("bytes"), row.getLong("queued")), jobs);
    }
}
