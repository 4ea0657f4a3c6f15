package org.ormek.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.IssueEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.run.OlderReadings;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at imports and stops them. Needs no graph. */
@Command(name = "jobs", mixinStandardHelpOptions = true, description = "Lists imports; with --issues the issues of one; with --stop asks one to stop.")
final class JobsCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @Option(names = "--issues", paramLabel = "IMPORT", description = "Print the issues of an import.")
    private @Nullable Long issuesOf;

    @Option(names = "--stop", paramLabel = "IMPORT", description = "Ask an import to stop after the rows in hand. 'ingest' with the same file goes on with it.")
    private @Nullable Long stop;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        try (Store store = home.openStore()) {
            Ledger ledger = new Ledger(store.source());
            if (stop != null) {
                get(ledger, stop);
                System.err.println(ledger.askToStop(stop, HomeOption.user()) ? "Asked import " + stop + " to stop." : "Import " + stop + " had ended already.");
            } else if (issuesOf != null) {
                printIssues(ledger, get(ledger, issuesOf).id());
            } else {
                List<ImportEntry> all = ledger.listAll();
                all.forEach(JobsCommand::print);
                OlderReadings.in(all).forEach(entry -> System.err.println(OlderReadings.note(entry)));
            }
        }
        return 0;
    }

    private static ImportEntry get(Ledger ledger, long id) {
        return ledger.find(id).orElseThrow(() -> new OrmekException("There is no import " + id + ". './ormek jobs' lists them."));
    }

    private static void print(ImportEntry entry) {
        ImportEntry.Counts counts = entry.counts();
        System.out.printf("%12d  %-10s %-8s %-16s %-32s read %,9d = new %,9d + known %,9d + quarantined %,6d%s%n", entry.id(), entry.job(), entry.state(),
                entry.dataset(), entry.sourceName(), counts.read(), counts.written(), counts.duplicate(), counts.quarantined(),
                entry.message() == null ? "" : "  " + entry.message());
    }

    private static void printIssues(Ledger ledger, long id) {
        int offset = 0;
        List<IssueEntry> page = ledger.issues(id, offset, PAGE);
        while (!page.isEmpty()) {
            page.forEach(issue -> System.out.printf("%s  %-24s %s%s: %s%s%n", issue.id().substring(0, 12), issue.reason(), issue.location(),
                    issue.field() == null ? "" : ", " + issue.field(), issue.message(),
                    issue.replayedBy() == null ? "" : "  [brought in by import " + issue.replayedBy() + "]"));
            offset += page.size();
            page = ledger.issues(id, offset, PAGE);
        }
    }
}
