package org.ormek.bench.cluster;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements of clustering. */
@Command(name = "cluster-bench", mixinStandardHelpOptions = true, description = "Measures clusters.",
        subcommands = {EvaluateCommand.class, SpeedCommand.class, ScriptsCommand.class, FarmCommand.class, CrawlFarmCommand.class})
public final class ClusterBench {

    private ClusterBench() {
    }

    /** Runs a measurement and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ClusterBench()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }
}
