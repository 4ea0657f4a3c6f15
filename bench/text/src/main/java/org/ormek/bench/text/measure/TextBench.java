package org.ormek.bench.text.measure;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements of extraction. */
@Command(name = "text-bench", mixinStandardHelpOptions = true, description = "Measures extraction.",
        subcommands = {QualityCommand.class, SpeedCommand.class})
public final class TextBench {

    private TextBench() {
    }

    /** Runs a measurement and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new TextBench()).execute(args));
    }
}
