package org.ormek.bench.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The kill loop from the command line. */
@Command(name = "kill-loop", mixinStandardHelpOptions = true, description = "Kills imports and databases and compares the end with an undisturbed run. Exit 1 if any differs.")
public final class KillCommand implements Callable<Integer> {

    @Option(names = "--rows", description = "Rows of the input (default: ${DEFAULT-VALUE}).")
    private long rows = 1_000_000;

    @Option(names = "--kills", description = "Kills altogether (default: ${DEFAULT-VALUE}).")
    private int kills = 200;

    @Option(names = "--later", description = "How many of them in each home after the import (default: ${DEFAULT-VALUE}).")
    private int later = 10;

    @Option(names = "--pause", description = "Longest pause before a kill in milliseconds (default: ${DEFAULT-VALUE}).")
    private long pause = 20_000;

    @Option(names = "--seed", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--folder", description = "Work here, and go on here if it was ended (default: a new temporary folder, which is named).")
    private @Nullable Path folder;

    @Option(names = "--out", description = "Write the table here as well.")
    private @Nullable Path out;

    private KillCommand() {
    }

    /** Runs the loop. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new KillCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path place = folder == null ? Files.createTempDirectory("ormek-kill-loop") : Files.createDirectories(folder);
        System.err.println("Working in " + place + "; begun again with --folder it goes on there.");
        KillReport report = KillLoop.run(new KillPlan(rows, kills, later, pause, seed), place);
        System.out.print(report.toMarkdown());
        report.differences().forEach(System.err::println);
        if (out != null) {
            Files.writeString(out, report.toMarkdown());
        }
        return report.differences().isEmpty() ? 0 : 1;
    }
}
