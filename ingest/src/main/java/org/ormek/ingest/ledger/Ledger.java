package org.ormek.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ormek.model.Issue;
import org.ormek.model.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Imports and their issues in the relational store. Every write may be repeated without effect. */
public final class Ledger {

    private static final String COUNTS = "bytes_accepted = :accepted, bytes_quarantined = :refused, bytes_separators = :separators, "
            + "rows_read = :read, rows_written = :written, rows_duplicate = :duplicate, rows_quarantined = :quarantined";

    /** Imports from before the ledger kept it were read by the first version. */
    private static final String PARSER = "COALESCE(parser, job || '/1')";
    private static final int MESSAGE_LENGTH = 2000;
    private static final int PLACES_TRIED = 1_000;

    private final NamedParameterJdbcTemplate jdbc;

    /** On a store that has the tables. */
    public Ledger(DataSource store) {
        this.jdbc = new NamedParameterJdbcTemplate(store);
    }

    /** Makes the tables of the ledger where they are missing; one session at a time may do so. */
    public static void makeTables(DataSource store) {
        new ResourceDatabasePopulator(new ClassPathResource("org/ormek/ingest/ledger.sql")).execute(store);
    }

    /** Enters an import, or finds the unfinished one of the same job, dataset, source and mapping. */
    public long order(String job, String dataset, Sha256 source, String sourceName, String mapping, String asker, long bytes) {
        Map<String, Object> values = Map.of("job", job, "dataset", dataset, "source", source.hex(), "name", sourceName, "mapping", mapping,
                "asker", asker, "bytes", bytes, "now", OffsetDateTime.now(ZoneOffset.UTC));
        List<Long> unfinished = jdbc.queryForList("SELECT id FROM import_order WHERE job = :job AND dataset = :dataset AND source = :source "
                + "AND mapping = :mapping AND state IN ('WAITING', 'RUNNING', 'STOPPED', 'FAILED') ORDER BY created_at, id", values, Long.class);
        if (!unfinished.isEmpty()) {
            jdbc.update("UPDATE import_order SET state = 'WAITING' WHERE id = :id AND state IN ('STOPPED', 'FAILED')", Map.of("id", unfinished.getFirst()));
            return unfinished.getFirst();
        }
        long ordered = java.util.Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM import_order WHERE dataset = :dataset", values, Long.class));
        for (long place = ordered + 1; ; place++) {
            long id = ImportNumber.of(dataset, place);
            try {
                Map<String, Object> row = new TreeMap<>(values);
                row.put("id", id);
                jdbc.update("INSERT INTO import_order (id, job, dataset, source, source_name, mapping, asker, state, created_at, bytes_total) "
                        + "VALUES (:id, :job, :dataset, :source, :name, :mapping, :asker, 'WAITING', :now, :bytes)", row);
                return id;
            } catch (DuplicateKeyException e) {
                // Another process took this place a moment ago.
                if (place > ordered + PLACES_TRIED) {
                    throw e;
                }
            }
        }
    }

    /**
     * Marks an import as running. One that another version of the parser had begun begins anew, since its rows may be others.
     *
     * @param parser name and version of what reads its rows
     */
    public void running(long id, String parser) {
        Map<String, Object> values = new TreeMap<>(values(id, ImportEntry.Counts.none()));
        values.put("parser", parser);
        jdbc.update("UPDATE import_order SET attempt = attempt + 1, " + COUNTS + " WHERE id = :id AND rows_read > 0 AND " + PARSER + " <> :parser", values);
        jdbc.update("UPDATE import_order SET state = 'RUNNING', stop_asked = FALSE, message = NULL, parser = :parser WHERE id = :id", values);
    }

    /** True if rows of the job may have come into the dataset that another version of the parser read; what was begun anew may have been begun by it. */
    public boolean isReadByOther(String job, String dataset, String parser) {
        return !jdbc.queryForList("SELECT id FROM import_order WHERE job = :job AND dataset = :dataset AND (attempt > 0 OR rows_read > 0 AND " + PARSER + " <> :parser) LIMIT 1",
                Map.of("job", job, "dataset", dataset, "parser", parser), Long.class).isEmpty();
    }

    /** Keeps how far a running import is, in the transaction that is open. */
    public void progress(long id, ImportEntry.Counts counts) {
        jdbc.update("UPDATE import_order SET " + COUNTS + " WHERE id = :id", values(id, counts));
    }

    /**
     * Asks an import to stop: one that waits is stopped at once, one that runs after the rows in hand.
     *
     * @param asker who asks, for the message of the import
     * @return false if it had ended already
     */
    public boolean askToStop(long id, String asker) {
        return jdbc.update("UPDATE import_order SET stop_asked = TRUE, message = :message, state = CASE WHEN state = 'WAITING' THEN 'STOPPED' ELSE state END "
                + "WHERE id = :id AND state IN ('WAITING', 'RUNNING')", Map.of("id", id, "message", "Stopped by " + asker
                + ". What was written stays; give the same file again to go on.")) > 0;
    }

    /** True if somebody asked the import to stop. */
    public boolean isStopAsked(long id) {
        return !jdbc.queryForList("SELECT id FROM import_order WHERE id = :id AND stop_asked", Map.of("id", id), Long.class).isEmpty();
    }

    /** Lets every import that was not taken back begin anew, since the graph that they were written to was never finished. */
    public void beginAllAnew() {
        jdbc.update("UPDATE import_order SET state = 'WAITING', stop_asked = FALSE, message = NULL, finished_at = NULL, attempt = attempt + 1, "
                + COUNTS + " WHERE state NOT IN ('ROLLING_BACK', 'ROLLED_BACK')", values(0, ImportEntry.Counts.none()));
    }

    /** How often an import was begun anew. */
    public long attemptOf(long id) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject("SELECT attempt FROM import_order WHERE id = :id", Map.of("id", id), Long.class));
    }

    /** Lets a stopped import go on with the next start. */
    public void goOnLater(long id) {
        jdbc.update("UPDATE import_order SET state = 'WAITING', message = NULL WHERE id = :id AND state = 'STOPPED'", Map.of("id", id));
    }

    /** Marks an import as stopped by request; ordering the same again goes on with it. */
    public void stopped(long id) {
        jdbc.update("UPDATE import_order SET state = 'STOPPED' WHERE id = :id", Map.of("id", id));
    }

    /**
     * Asks that an import which does not wait or run be rolled back.
     *
     * @param message who asks and why
     * @return false if it waits, runs or was rolled back
     */
    public boolean askToRollBack(long id, String message) {
        return jdbc.update("UPDATE import_order SET state = 'ROLLING_BACK', message = :message WHERE id = :id AND state IN ('DONE', 'STOPPED', 'FAILED', 'ROLLING_BACK')",
                Map.of("id", id, "message", cut(message))) > 0;
    }

    /**
     * Marks an import as rolled back. Its issues go over to another import of the same source, if there is one; else they
     * stay with it and are not counted any more. Rows that it had brought in again have their issues open again.
     */
    public void rolledBack(ImportEntry entry) {
        Map<String, Object> values = Map.of("id", entry.id(), "job", entry.job(), "dataset", entry.dataset(), "source", entry.source().hex(), "mapping", entry.mapping());
        jdbc.queryForList("SELECT id FROM import_order WHERE id <> :id AND job = :job AND dataset = :dataset AND source = :source AND mapping = :mapping "
                + "AND state = 'DONE' ORDER BY id", values, Long.class).stream().findFirst().ifPresent(other ->
                jdbc.update("UPDATE import_issue SET import_id = :other WHERE import_id = :id", Map.of("id", entry.id(), "other", other)));
        jdbc.update("UPDATE import_issue SET replayed_by = NULL WHERE replayed_by = :id", values);
        jdbc.update("UPDATE import_order SET state = 'ROLLED_BACK' WHERE id = :id", values);
    }

    /** Imports whose roll back was asked for and has not ended, oldest first. */
    public List<ImportEntry> listRollingBack() {
        return jdbc.query("SELECT * FROM import_order WHERE state = 'ROLLING_BACK' ORDER BY id", (row, n) -> entry(row));
    }

    private static String cut(String message) {
        return message.length() > MESSAGE_LENGTH ? message.substring(0, MESSAGE_LENGTH) : message;
    }

    /** Marks an import as failed, with the reason. */
    public void failed(long id, String message) {
        jdbc.update("UPDATE import_order SET state = 'FAILED', message = :message WHERE id = :id",
                Map.of("id", id, "message", cut(message)));
    }

    /** Marks an import as done, with its accounts. */
    public void done(long id, ImportEntry.Counts counts) {
        jdbc.update("UPDATE import_order SET state = 'DONE', finished_at = :now, " + COUNTS + " WHERE id = :id", values(id, counts));
    }

    private static Map<String, Object> values(long id, ImportEntry.Counts counts) {
        return Map.of("id", id, "now", OffsetDateTime.now(ZoneOffset.UTC), "accepted", counts.bytesAccepted(), "refused", counts.bytesQuarantined(),
                "separators", counts.bytesSeparators(), "read", counts.read(), "written", counts.written(),
                "duplicate", counts.duplicate(), "quarantined", counts.quarantined());
    }

    /** Keeps issues; one that is known already is left as it is, unless its import was rolled back. */
    public void add(long importId, String dataset, List<Issue> issues) {
        for (Issue issue : issues) {
            Sha256 id = Sha256.ofParts(bytes(dataset), bytes(issue.source().hex()), bytes(issue.location()), bytes(issue.reason().code()),
                    bytes(String.valueOf(issue.field())), bytes(issue.message()));
            Integer known = jdbc.queryForObject("SELECT count(*) FROM import_issue WHERE id = :id", Map.of("id", id.hex()), Integer.class);
            jdbc.update("UPDATE import_issue SET import_id = :import WHERE id = :id AND import_id IN (SELECT id FROM import_order WHERE state = 'ROLLED_BACK')",
                    Map.of("id", id.hex(), "import", importId));
            if (known != null && known == 0) {
                Map<String, Object> values = new TreeMap<>(Map.of("id", id.hex(), "import", importId, "dataset", dataset, "source", issue.source().hex(),
                        "name", issue.sourceName(), "location", issue.location(), "line", issue.line(), "offset", issue.byteOffset()));
                values.put("length", issue.byteLength());
                values.put("parser", issue.parser());
                values.put("field", issue.field());
                values.put("reason", issue.reason().code());
                values.put("quarantined", issue.reason().quarantines());
                values.put("message", cut(issue.message()));
                jdbc.update("INSERT INTO import_issue (id, import_id, dataset, source, source_name, location, line, byte_offset, byte_length, parser, field, reason, quarantined, message) "
                        + "VALUES (:id, :import, :dataset, :source, :name, :location, :line, :offset, :length, :parser, :field, :reason, :quarantined, :message)", values);
            }
        }
    }

    /** An import by number; empty if there is none. */
    public Optional<ImportEntry> find(long id) {
        return jdbc.query("SELECT * FROM import_order WHERE id = :id", Map.of("id", id), (row, n) -> entry(row)).stream().findFirst();
    }

    /** Imports into these datasets, newest first. */
    public List<ImportEntry> list(Collection<String> datasets, int limit) {
        return datasets.isEmpty() ? List.of() : jdbc.query("SELECT * FROM import_order WHERE dataset IN (:datasets) ORDER BY created_at DESC, id LIMIT :limit",
                Map.of("datasets", datasets, "limit", limit), (row, n) -> entry(row));
    }

    /** Imports of a source into a dataset, oldest first. */
    public List<ImportEntry> listOf(String dataset, Sha256 source) {
        return jdbc.query("SELECT * FROM import_order WHERE dataset = :dataset AND source = :source ORDER BY created_at, id",
                Map.of("dataset", dataset, "source", source.hex()), (row, n) -> entry(row));
    }

    /** Names of all datasets of imports, sorted. */
    public List<String> listDatasets() {
        return jdbc.queryForList("SELECT DISTINCT dataset FROM import_order ORDER BY dataset", Map.of(), String.class);
    }

    /** All imports, oldest first; for checks of the whole store. */
    public List<ImportEntry> listAll() {
        return jdbc.query("SELECT * FROM import_order ORDER BY created_at, id", (row, n) -> entry(row));
    }

    /** Imports that were begun or asked for and have not ended, oldest first. */
    public List<ImportEntry> listUnfinished() {
        return jdbc.query("SELECT * FROM import_order WHERE state IN ('WAITING', 'RUNNING') ORDER BY created_at, id", (row, n) -> entry(row));
    }

    /** Issues of an import in order of place, from an offset. */
    public List<IssueEntry> issues(long importId, int offset, int limit) {
        return jdbc.query("SELECT * FROM import_issue WHERE import_id = :id ORDER BY line, byte_offset, id LIMIT :limit OFFSET :offset",
                Map.of("id", importId, "limit", limit, "offset", offset), (row, n) -> issue(row));
    }

    /** Issues whose number starts so, by number; more than one if the start is not enough. */
    public List<IssueEntry> findIssues(String idStart) {
        return idStart.matches("[0-9a-f]{1,64}") ? jdbc.query("SELECT * FROM import_issue WHERE id LIKE :start ORDER BY id LIMIT 2",
                Map.of("start", idStart + "%"), (row, n) -> issue(row)) : List.of();
    }

    /** Notes that the row of an issue was brought in by a later import; the row's other issues are settled with it. */
    public void replayed(IssueEntry issue, long byImport) {
        jdbc.update("UPDATE import_issue SET replayed_by = :by WHERE import_id = :import AND location = :location",
                Map.of("by", byImport, "import", issue.importId(), "location", issue.location()));
    }

    /** Number of issues of an import. */
    public long countIssues(long importId) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM import_issue WHERE import_id = :id", Map.of("id", importId), Long.class));
    }

    /** Number of issues by reason in these datasets. */
    public SortedMap<String, Long> issueCounts(Collection<String> datasets) {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (!datasets.isEmpty()) {
            jdbc.query("SELECT reason, count(*) AS n FROM import_issue WHERE dataset IN (:datasets) "
                            + "AND import_id NOT IN (SELECT id FROM import_order WHERE state = 'ROLLED_BACK') GROUP BY reason", Map.of("datasets", datasets),
                    row -> {
                        counts.put(row.getString("reason"), row.getLong("n"));
                    });
        }
        return counts;
    }

    private static IssueEntry issue(ResultSet row) throws SQLException {
        return new IssueEntry(row.getString("id"), row.getLong("import_id"), row.getString("reason"), row.getString("source_name"), row.getString("location"),
                row.getLong("line"), row.getLong("byte_offset"), row.getLong("byte_length"), row.getString("field"), row.getBoolean("quarantined"),
                row.getString("message"), row.getObject("replayed_by", Long.class));
    }

    private static ImportEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        String parser = row.getString("parser");
        Instant created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new ImportEntry(row.getLong("id"), row.getString("job"), row.getString("dataset"), new Sha256(row.getString("source")),
                row.getString("source_name"), row.getString("mapping"), row.getString("asker"), row.getString("state"), row.getString("message"),
                created, finished == null ? null : finished.toInstant(),
                new ImportEntry.Counts(row.getLong("bytes_total"), row.getLong("bytes_accepted"), row.getLong("bytes_quarantined"),
                        row.getLong("bytes_separators"), row.getLong("rows_read"), row.getLong("rows_written"), row.getLong("rows_duplicate"),
                        row.getLong("rows_quarantined")), parser == null ? row.getString("job") + "/1" : parser);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
