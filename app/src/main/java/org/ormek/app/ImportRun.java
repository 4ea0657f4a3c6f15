package org.ormek.app;

import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.run.Progress;
import org.ormek.ingest.run.RollBack;
import org.ormek.ingest.shared.ImportJob;

/** Imports files one after another, with a bar and a line of accounts for each, and a total. */
final class ImportRun {

    private static final String LINE = "%-9s %-32s read %,9d = new %,9d + known %,9d + quarantined %,6d   bytes %s%n";

    private final Imports imports;
    private long written;
    private long duplicate;
    private long quarantined;
    private boolean balanced = true;

    ImportRun(Imports imports) {
        this.imports = imports;
    }

    /** Goes on with what a killed command left. */
    void resume(RollBack rollBack) {
        for (ImportEntry left : imports.ledger().listRollingBack()) {
            System.err.printf("Going on with the roll back of import %d (%s), which did not end.%n", left.id(), left.sourceName());
            rollBack.run(left.id(), (rows, done, total) -> { });
        }
        resume();
    }

    /** Goes on with imports that a killed command left. */
    void resume() {
        for (ImportEntry left : imports.ledger().listUnfinished()) {
            System.err.printf("Going on with import %d (%s), which did not end, from row %,d.%n", left.id(), left.sourceName(), left.counts().read());
            run(left.id());
        }
    }

    void run(ImportJob job, List<Path> files, String dataset, String mapping, String asker) {
        for (Path file : files) {
            String name = file.getFileName().toString();
            run(imports.order(job, dataset, file, name, mapping, asker));
        }
    }

    /** Runs what was ordered; gives how it ended. */
    ImportEntry run(long id) {
        ImportEntry ordered = imports.ledger().find(id).orElseThrow();
        ImportEntry ended = runWithBar(id, ordered.sourceName(), ordered.counts().bytesTotal());
        show(ended.job(), ended);
        return ended;
    }

    private ImportEntry runWithBar(long id, String name, long bytes) {
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(bytes).setUnit(" KiB", 1024)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(500).showSpeed().build()) {
            ImportEntry entry = imports.run(id, new Progress() {
                @Override
                public void at(long rows, long done, long total) {
                    bar.stepTo(Math.min(done, total));
                }

                @Override
                public void waiting() {
                    bar.setExtraMessage("waiting for another import in this home");
                }
            });
            bar.stepTo(bytes);
            return entry;
        }
    }

    private void show(String job, ImportEntry entry) {
        ImportEntry.Counts counts = entry.counts();
        if (entry.state().equals("STOPPED")) {
            System.err.printf("%-9s %-32s was stopped after %,d rows. Run the command again to go on.%n", job, entry.sourceName(), counts.read());
            return;
        }
        String bytes = counts.bytesSeparators() < 0 ? String.format("%,d (rows without offsets)", counts.bytesTotal())
                : String.format("%,d = accepted %,d + quarantined %,d + separators %,d", counts.bytesTotal(), counts.bytesAccepted(),
                        counts.bytesQuarantined(), counts.bytesSeparators());
        System.err.printf(LINE, job, entry.sourceName(), counts.read(), counts.written(), counts.duplicate(), counts.quarantined(), bytes);
        if (!counts.balance()) {
            balanced = false;
            System.err.println("  THE ACCOUNTS DO NOT BALANCE: keep the file and report this.");
        }
        long issues = imports.ledger().countIssues(entry.id());
        if (issues > 0) {
            System.err.println("  " + issues + " issues noted; the first:");
            imports.ledger().issues(entry.id(), 0, 3).forEach(issue -> System.err.println("    " + issue.location() + ": " + issue.reason()
                    + (issue.field() == null ? "" : " in " + issue.field()) + ": " + issue.message()));
        }
        written += counts.written();
        duplicate += counts.duplicate();
        quarantined += counts.quarantined();
    }

    /** Prints the totals; gives the number of quarantined rows. */
    long total() {
        System.err.printf("Together: new %,d, known %,d, quarantined %,d. Accounts %s.%n", written, duplicate, quarantined,
                balanced ? "balance" : "DO NOT balance");
        return quarantined;
    }
}
