package org.ormek.bench.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.bench.process.OrmekProcess;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Raw rows to a graph that can be asked, against the offline importer alone on ready CSV of the same evidence. Ormek's way
 * is the whole command with all its processes: reading, extraction, archive, accounts, tables, importer, constraints and
 * indexes.
 */
@Command(name = "first-load-bench", mixinStandardHelpOptions = true, description = "Compares the first load of a home with the offline importer alone.")
public final class FirstLoadBench implements Callable<Integer> {

    /** What the shell's {@code times} says of the processes that it has waited for: user and system. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");

    @Option(names = "--evidence", description = "Pieces of evidence, about three mentions each (default: ${DEFAULT-VALUE}).")
    private int count = 200_000;

    @Option(names = "--repeats", description = "How often each way is measured (default: ${DEFAULT-VALUE}).")
    private int repeats = 3;

    @Option(names = "--out", description = "Write the table here as well.")
    private @Nullable Path out;

    private FirstLoadBench() {
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FirstLoadBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Evidence> evidence = MadeEvidence.list(count, 7);
        long mentions = evidence.stream().mapToLong(one -> one.mentions().size()).sum();
        Path folder = Files.createTempDirectory("ormek-first-load");
        Path rows = folder.resolve("messages.jsonl");
        write(rows, evidence);
        StringBuilder table = new StringBuilder("| run | first load, mentions per cpu-second | importer alone | to importer |\n|---|---|---|---|\n");
        for (int run = 1; run <= repeats; run++) {
            double ours = mentions / cpuSeconds(OrmekProcess.command("ingest", "messages", rows.toString(), "--first-load",
                    "--home", folder.resolve("home" + run).toString()), folder.resolve("log"));
            double importer = mentions / OfflineImport.cpuSeconds(evidence);
            table.append(String.format(Locale.ROOT, "| %d | %,.0f | %,.0f | %.2f |%n", run, ours, importer, ours / importer));
            System.err.print(table);
        }
        System.out.print(table);
        if (out != null) {
            Files.writeString(out, table);
        }
        return 0;
    }

    /** Processor seconds of a command and of all processes that it starts and waits for. */
    private static double cpuSeconds(List<String> command, Path log) throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times; exit $code", "sh"));
        shell.addAll(command);
        Process process = new ProcessBuilder(shell).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IOException("The first load failed:\n" + Files.readString(log));
        }
        Matcher times = TIMES.matcher(Files.readString(log));
        if (!times.find()) {
            throw new IOException("The shell gave no times:\n" + Files.readString(log));
        }
        return 60 * (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3)))
                + Double.parseDouble(times.group(2)) + Double.parseDouble(times.group(4));
    }

    /** Messages from which the same three mentions are read. */
    private static void write(Path file, List<Evidence> evidence) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Evidence one : evidence) {
                String named = one.mentions().stream().skip(1).map(Mention::raw).collect(Collectors.joining(" "));
                writer.write("{\"id\":\"" + one.attributes().get("id") + "\",\"sent_at\":\"" + one.observedAt() + "\",\"language\":\"ru\",\"sender\":\""
                        + one.mentions().getFirst().raw() + "\",\"text\":\"" + one.text() + ": " + named + "\"}\n");
            }
        }
    }
}
