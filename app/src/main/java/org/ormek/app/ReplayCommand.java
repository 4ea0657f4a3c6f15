package org.ormek.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.IssueEntry;
import org.ormek.ingest.run.Replay;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings quarantined rows in again. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Brings quarantined rows in again: as received (with --mapping, read another way), "
        + "or repaired. './ormek jobs --issues IMPORT' shows the numbers of issues.")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ISSUE", arity = "1..*", description = "Numbers of issues, or their beginnings.")
    private List<String> issues = List.of();

    @Option(names = "--show", description = "Print the row as received and do nothing else. It may name a victim: say why with --purpose; the look is logged.")
    private boolean show;

    @Option(names = "--purpose", paramLabel = "TEXT", description = "Why you look, 5 to 500 characters; for --show.")
    private String purpose = "";

    @Option(names = "--row", paramLabel = "FILE", description = "The repaired row, in UTF-8; for one issue.")
    private @Nullable Path row;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Read the rows with this mapping.")
    private @Nullable Path mapping;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        if (row != null && issues.size() > 1) {
            throw new OrmekException("--row repairs one issue. Give one number.");
        }
        byte @Nullable [] repaired = row == null ? null : GivenFile.bytes("file", row);
        @Nullable String mappingText = mapping == null ? null : GivenFile.text("mapping", mapping);
        try (Home opened = home.open()) {
            Replay replay = opened.replay();
            List<IssueEntry> found = issues.stream().map(replay::find).toList();
            if (show) {
                // A row as received may name its victim, so this is a look like any other.
                opened.auditLog().write(HomeOption.user(), looked(), "row-show", found.stream().map(IssueEntry::id).toList(), List.of());
                found.forEach(issue -> print(replay.rowOf(issue)));
                return 0;
            }
            ImportRun run = new ImportRun(opened.imports());
            long left = found.stream().filter(issue -> !bringIn(replay, run, issue, repaired, mappingText)).count();
            run.total();
            System.err.println(found.size() - left + " of " + found.size() + " brought in.");
            return left == 0 ? 0 : 1;
        }
    }

    private String looked() {
        if (purpose.strip().length() < 5 || purpose.length() > 500) {
            throw new OrmekException("A row as received may name a victim. Say why you look, in 5 to 500 characters: --purpose TEXT.");
        }
        return purpose.strip();
    }

    private static boolean bringIn(Replay replay, ImportRun run, IssueEntry issue, byte @Nullable [] repaired, @Nullable String mapping) {
        long id = replay.order(issue, repaired, mapping, HomeOption.user());
        ImportEntry done = run.run(id);
        return replay.settle(issue, done);
    }

    private static void print(byte[] bytes) {
        System.out.write(bytes, 0, bytes.length);
        System.out.println();
        System.out.flush();
    }
}
