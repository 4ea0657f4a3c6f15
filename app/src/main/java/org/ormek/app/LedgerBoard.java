package org.ormek.app;

import java.util.List;
import java.util.Optional;
import org.ormek.api.jobs.JobBoard;
import org.ormek.api.jobs.JobCard;
import org.ormek.api.jobs.JobIssue;
import org.ormek.graph.Scope;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;

/** The ledger as the HTTP interface shows it. */
record LedgerBoard(Ledger ledger) implements JobBoard {

    @Override
    public List<String> listDatasets() {
        return ledger.listDatasets();
    }

    @Override
    public List<JobCard> listJobs(int limit, Scope scope) {
        return ledger.list(scope.datasets(), limit).stream().map(this::card).toList();
    }

    @Override
    public Optional<JobCard> findJob(long id, Scope scope) {
        return ledger.find(id).filter(entry -> scope.contains(entry.dataset())).map(this::card);
    }

    @Override
    public List<JobIssue> listIssues(long id, int offset, int limit) {
        return ledger.issues(id, offset, limit).stream().map(issue -> new JobIssue(issue.id(), issue.reason(), issue.location(), issue.line(),
                issue.byteOffset(), issue.field(), issue.quarantined(), issue.message())).toList();
    }

    private JobCard card(ImportEntry entry) {
        return new JobCard(entry.id(), entry.job(), entry.dataset(), entry.sourceName(), entry.source().hex(), entry.state(), entry.message(),
                entry.createdAt(), entry.finishedAt(), progress(entry), ledger.countIssues(entry.id()));
    }

    /** The ledger keeps the accounts up to date while an import runs. */
    private static JobCard.Progress progress(ImportEntry entry) {
        ImportEntry.Counts counts = entry.counts();
        long done = entry.state().equals("DONE") ? counts.bytesTotal() : counts.bytesAccepted() + counts.bytesQuarantined();
        return new JobCard.Progress(counts.bytesTotal(), done, counts.read(), counts.written(), counts.duplicate(), counts.quarantined());
    }
}
