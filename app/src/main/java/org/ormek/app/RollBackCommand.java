package org.ormek.app;

import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.Progress;
import org.ormek.ingest.run.RollBack;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an import back. */
@Command(name = "rollback", mixinStandardHelpOptions = true, description = "Takes an import back: what only it stated leaves the graph, what another import "
        + "states as well stays. The file stays in the archive; ingest it again to undo this. './ormek jobs' lists imports.")
final class RollBackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IMPORT", description = "Number of the import.")
    private long id;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the import and in the audit log. Needed unless --preview is given.")
    private @Nullable String reason;

    @Option(names = "--preview", description = "Say what would be removed, and change nothing.")
    private boolean preview;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        try (Home opened = home.open()) {
            RollBack rollBack = opened.rollBack();
            if (preview) {
                RollBack.Result would = rollBack.preview(id);
                System.out.printf("Import %d: %,d pieces of evidence would be removed, %,d stay, since another import states them as well.%n", id, would.removed(), would.kept());
                return 0;
            }
            if (reason == null || reason.isBlank()) {
                throw new OrmekException("Say why with --reason TEXT. It is kept with the import and in the audit log.");
            }
            ImportEntry entry = rollBack.order(id, HomeOption.user(), reason) ? opened.imports().ledger().find(id).orElseThrow() : refused(rollBack);
            opened.auditLog().write(HomeOption.user(), reason, "roll-back", List.of("import " + id), List.of(entry.dataset()));
            tell(run(rollBack, entry));
            return 0;
        }
    }

    /** The sentence that says why it cannot be rolled back. */
    private ImportEntry refused(RollBack rollBack) {
        rollBack.preview(id);
        throw new OrmekException("Import " + id + " began to run just now. Stop it first: './ormek jobs --stop " + id + "'.");
    }

    private static RollBack.Result run(RollBack rollBack, ImportEntry entry) {
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Taking back").setInitialMax(entry.counts().read()).setUnit(" rows", 1)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(500).build()) {
            return rollBack.run(entry.id(), new Progress() {
                @Override
                public void at(long rows, long done, long total) {
                    bar.stepTo(Math.min(rows, entry.counts().read()));
                }

                @Override
                public void waiting() {
                    bar.setExtraMessage("waiting for another import in this home");
                }
            });
        }
    }

    private void tell(RollBack.Result done) {
        System.out.printf("Import %d is rolled back: %,d pieces of evidence removed, %,d stay, since another import states them as well.%n", id, done.removed(), done.kept());
        if (done.missing() > 0) {
            System.out.printf("%,d pieces were not found: another version of Ormek read their rows. 'ingest' them again with that version and roll back there.%n", done.missing());
        }
        System.err.println("Clusters that were found before may rest on it: run './ormek cluster' again.");
    }
}
