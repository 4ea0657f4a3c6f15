package org.ormek.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.ormek.api.jobs.JobBoard;
import org.ormek.api.jobs.JobCard;
import org.ormek.api.jobs.JobIssue;
import org.ormek.graph.Scope;
import org.ormek.model.OrmekException;

/** Imports without a database: what is submitted waits, and the tests move it on. Also gives the desk, the stops and the counts. */
final class JobsTwin implements JobBoard {

    static final long OPEN_DONE = 1;
    static final long HIDDEN_DONE = 2;
    final Map<Long, JobCard> cards = new ConcurrentHashMap<>();
    final List<String> submitted = new CopyOnWriteArrayList<>();
    volatile Runnable beforeEachOrder = () -> { };

    JobsTwin() {
        cards.put(OPEN_DONE, card(OPEN_DONE, "open", "DONE", null, 3));
        cards.put(HIDDEN_DONE, card(HIDDEN_DONE, "hidden", "DONE", null, 3));
    }

    static JobCard card(long id, String dataset, String state, @Nullable String message, long rows) {
        return new JobCard(id, "complaints", dataset, "complaints.jsonl", "0".repeat(64), state, message, Instant.parse("2026-06-01T08:00:00Z"),
                state.equals("DONE") ? Instant.parse("2026-06-01T08:00:09Z") : null, new JobCard.Progress(900, rows * 300, rows, rows - 1, 0, 1), 1);
    }

    long submit(String job, String dataset, Path file, String name, String mapping, String asker) {
        beforeEachOrder.run();
        if (!List.of("complaints", "entities").contains(job)) {
            throw new OrmekException("There is no job '" + job + "'. Use one of [complaints, entities].");
        }
        try {
            submitted.add(job + " " + dataset + " " + name + " " + asker + " " + new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long id = 100 + submitted.size();
        cards.put(id, card(id, dataset, "WAITING", null, 1));
        return id;
    }

    @Override
    public List<String> listDatasets() {
        return cards.values().stream().map(JobCard::dataset).distinct().sorted().toList();
    }

    @Override
    public List<JobCard> listJobs(int limit, Scope scope) {
        return cards.values().stream().filter(card -> scope.contains(card.dataset())).sorted(Comparator.comparingLong(JobCard::id).reversed()).limit(limit).toList();
    }

    @Override
    public Optional<JobCard> findJob(long id, Scope scope) {
        return Optional.ofNullable(cards.get(id)).filter(card -> scope.contains(card.dataset()));
    }

    @Override
    public List<JobIssue> listIssues(long id, int offset, int limit) {
        List<JobIssue> issues = new ArrayList<>(List.of(new JobIssue("1".repeat(64), "MalformedJson", "line 2, byte 28", 2, 28, null, true, "Half a JSON line. Send the whole one.")));
        return issues.stream().skip(offset).limit(limit).toList();
    }

    boolean stop(long id, String asker) {
        JobCard card = cards.get(id);
        if (card == null || card.ended()) {
            return false;
        }
        cards.put(id, card(id, card.dataset(), "FAILED", "Stopped by " + asker + ".", 2));
        return true;
    }

    boolean rollBack(long id, String asker, String reason) {
        JobCard card = cards.get(id);
        if (card == null || !card.ended() || card.state().equals("ROLLED_BACK")) {
            return false;
        }
        cards.put(id, card(id, card.dataset(), "ROLLED_BACK", "Rolled back by " + asker + ": " + reason, 2));
        return true;
    }

    SortedMap<String, Long> issueCounts(Scope scope) {
        return new TreeMap<>(Map.of("MalformedJson", cards.values().stream().filter(card -> card.id() <= HIDDEN_DONE && scope.contains(card.dataset())).count()));
    }
}
