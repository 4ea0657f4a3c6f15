package org.ormek.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ormek.model.OrmekException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Data goes to stdout, everything else to stderr. Exit codes: 0 done, 1 quarantined rows with --strict, 2 wrong usage, 3 could not run. */
@Command(name = "ormek", mixinStandardHelpOptions = true, versionProvider = OrmekCommand.Version.class,
        description = "Graph-based fraud-network intelligence: from complaints to entity link reports.",
        subcommands = {DemoCommand.class, ServeCommand.class, IngestCommand.class, JobsCommand.class, ReplayCommand.class, RollBackCommand.class, SearchCommand.class, ReportCommand.class,
                StatsCommand.class, VerifyCommand.class, KeysCommand.class, SimulateCommand.class,
                ClusterCommand.class, ClustersCommand.class, JudgeCommand.class, JudgementsCommand.class, EvaluateCommand.class, CrawlCommand.class, VerifyEvidenceCommand.class, BackupCommand.class, RestoreCommand.class},
        footer = {"", "Also: ./ormek test runs all tests."})
public final class OrmekCommand {

    /** The version from the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = OrmekCommand.class.getPackage().getImplementationVersion();
            return new String[] {"ormek " + (version == null ? "development" : version) + ", Java " + Runtime.version()};
        }
    }

    private OrmekCommand() {
    }

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(arguments));
    }

    /** Runs a command and gives its exit code. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new OrmekCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, parsed) -> {
            System.err.println(error instanceof OrmekException ? error.getMessage() : "Something went wrong: " + error);
            if (!(error instanceof OrmekException) || System.getenv("ORMEK_TRACE") != null) {
                error.printStackTrace(System.err);
            }
            return 3;
        });
        if (arguments.length == 0) {
            line.usage(System.err);
            return 2;
        }
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println("The memory that this command may take (" + (Runtime.getRuntime().maxMemory() >> 20) + " MiB) is not enough. Give it more, such as "
                    + "ORMEK_HEAP=4g, and run it again; what was written stays.");
            return 3;
        }
    }
}
