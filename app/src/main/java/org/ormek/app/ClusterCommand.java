package org.ormek.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.detection.ClusterDetectionJob;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.Scope;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Detects clusters. */
@Command(name = "cluster", mixinStandardHelpOptions = true, description = "Detects clusters of entities under common control and keeps them; './ormek clusters' lists them.")
final class ClusterCommand implements Callable<Integer> {

    @Option(names = "--datasets", split = ",", paramLabel = "NAME", description = "Look at these datasets (default: all). Only who may see all of them sees the clusters.")
    private List<String> datasets = List.of();

    @Option(names = "--seed", description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--stability", paramLabel = "RUNS", description = "Resampled runs that measure how firmly members belong; 0 for none (default: ${DEFAULT-VALUE}).")
    private int stability = 5;

    @Option(names = "--signals", paramLabel = "FILE", description = "Another table of weights; see docs/clustering.md.")
    private @Nullable Path signals;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Signals weights = signals();
        try (Home opened = home.open()) {
            Scope everything = opened.everything();
            Scope scope = datasets.isEmpty() ? everything : Scope.of(datasets);
            List<String> unknown = scope.datasets().stream().filter(name -> !everything.contains(name)).toList();
            if (!unknown.isEmpty()) {
                throw new OrmekException("There is no dataset " + unknown + ". Known are " + everything.datasets() + ".");
            }
            ClusterTurn.take(opened, () -> System.err.println("  waiting for another run in this home"), () -> detect(opened, weights, scope));
            System.err.println("'./ormek clusters' lists them.");
        }
        return 0;
    }

    private void detect(Home opened, Signals weights, Scope scope) {
        ClusterRun run = opened.detection(weights, Clock.systemUTC()).run(new ClusterDetectionJob.Order(String.join(",", scope.datasets()), scope, seed, stability), step -> System.err.println("  " + step));
        System.out.printf("run %s: %,d clusters and %,d shared services in %,d entities of %,d pieces of evidence%n", run.id(), run.clusters(), run.services(),
                run.entities(), run.evidence());
    }

    private Signals signals() {
        return signals == null ? SignalsFile.builtIn() : SignalsFile.parse(GivenFile.text("signals file", signals), signals.getFileName().toString());
    }
}
