package org.ormek.bench.text.measure;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the benchmark, several JVMs each, and prints narratives per CPU-second and the ratio to findNumbers. */
@Command(name = "speed", mixinStandardHelpOptions = true, description = "Narratives per CPU-second, next to findNumbers.")
final class SpeedCommand implements Callable<Integer> {

    private static final String BASELINE = "findNumbers";

    @Option(names = "--forks", defaultValue = "3", description = "JVMs for each benchmark.")
    private int forks;

    @Option(names = "--iterations", defaultValue = "3", description = "Measured iterations of each JVM, 3 s each.")
    private int iterations;

    @Option(names = "--jmh-profiler", description = "Another JMH profiler, for example stack.")
    private @Nullable String profiler;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(ExtractionBenchmark.class.getName()).forks(forks).warmupIterations(4).warmupTime(TimeValue.seconds(4))
                .measurementIterations(iterations).measurementTime(TimeValue.seconds(3)).threads(1).jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                .addProfiler(CpuTimeProfiler.class);
        if (profiler != null) {
            options.addProfiler(profiler);
        }
        Map<String, List<Double>> rates = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark();
            rates.put(name.substring(name.lastIndexOf('.') + 1), rates(result.getBenchmarkResults()));
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        double baseline = mean(Objects.requireNonNull(rates.get(BASELINE)));
        out.println("\n| what | narratives per CPU-second | lowest to highest | to findNumbers |\n|---|---|---|---|");
        rates.forEach((name, all) -> out.println(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f to %,.0f | %.1f |", name, mean(all),
                all.stream().mapToDouble(rate -> rate).min().orElseThrow(), all.stream().mapToDouble(rate -> rate).max().orElseThrow(),
                mean(all) / baseline)));
        out.flush();
        return 0;
    }

    private static List<Double> rates(Collection<BenchmarkResult> runs) {
        List<Double> rates = new ArrayList<>();
        for (BenchmarkResult run : runs) {
            run.getIterationResults().forEach(iteration -> {
                Result<?> rate = Objects.requireNonNull(iteration.getSecondaryResults().get(CpuTimeProfiler.LABEL), "the profiler counts every iteration");
                rates.add(rate.getScore());
            });
        }
        return rates;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }
}
