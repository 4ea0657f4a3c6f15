package org.ormek.bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.ormek.analysis.baseline.Baseline;
import org.ormek.analysis.baseline.Oracle;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.metric.Evaluation;
import org.ormek.analysis.metric.LargestFirst;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.analysis.tie.Ties;
import org.ormek.analysis.tie.Weighing;
import org.ormek.app.evaluation.PlantedTruth;
import org.ormek.simulation.SimulationSettings;
import org.ormek.simulation.world.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how good clusters, baselines and the oracle are, by level, as a Markdown table of means over seeds. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measures clusters against planted truth.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(names = "--levels", split = ",", defaultValue = "1,2,3,4", description = "Levels of the simulation.")
    private List<Integer> levels = List.of();

    @Option(names = "--seeds", split = ",", required = true, description = "Seeds of the worlds.")
    private List<Long> seeds = List.of();

    @Option(names = "--networks", defaultValue = "200", description = "Networks in a world.")
    private int networks;

    @Option(names = "--topology", defaultValue = "MARKET", description = "Who shares with whom: ${COMPLETION-CANDIDATES}.")
    private Topology topology = Topology.MARKET;

    @Option(names = "--work", required = true, description = "Folder for the worlds; those that are there are taken.")
    private Path work = Path.of("");

    private final Signals signals = SignalsFile.builtIn();

    @Override
    public Integer call() throws IOException {
        System.out.println("| level | method | B3-P | B3-R | B3-F1 | pair P | pair R | pair F1 | ARI | benign drawn in | over-merges | discovery@200 | pair F1 among networks only | faithful: named / random |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int level : levels) {
            Map<String, List<Evaluation>> results = new LinkedHashMap<>();
            List<Faithfulness.Result> faithful = new ArrayList<>();
            for (long seed : seeds) {
                measure(MeasuredWorld.of(new SimulationSettings(level, seed, networks, topology), work), seed, results, faithful);
                System.err.println("level " + level + ", seed " + seed + " done");
            }
            results.forEach((method, list) -> System.out.println(row(level, method, list, method.equals("ormek") ? faithful : List.of())));
        }
        return 0;
    }

    private void measure(MeasuredWorld world, long seed, Map<String, List<Evaluation>> results, List<Faithfulness.Result> faithful) {
        Projection projection = world.projection();
        Clustering clustering = new ClusterDetection(signals, Settings.withSeed(seed)).run(projection, List.of());
        add(results, "ormek", clustering.clusterOfEntities(), world);
        faithful.add(Faithfulness.of(clustering, signals, seed));
        Ties bare = Weighing.unweighted(projection, signals);
        for (Baseline baseline : Baseline.values()) {
            add(results, baseline.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), LargestFirst.numbered(baseline.run(bare, seed)), world);
        }
        add(results, "oracle", LargestFirst.numbered(Oracle.run(projection, world.truth().group())), world);
    }

    private static void add(Map<String, List<Evaluation>> results, String method, int[] cluster, MeasuredWorld world) {
        PlantedTruth truth = world.truth();
        results.computeIfAbsent(method, key -> new ArrayList<>()).add(Evaluation.of(cluster, truth.network(), truth.group(), truth.known()));
    }

    private static String row(int level, String method, List<Evaluation> list, List<Faithfulness.Result> faithful) {
        List<ToDoubleFunction<Evaluation>> columns = List.of(e -> e.agreement().b3Precision(), e -> e.agreement().b3Recall(), e -> e.agreement().b3F1(),
                e -> e.agreement().pairwisePrecision(), e -> e.agreement().pairwiseRecall(), e -> e.agreement().pairwiseF1(), e -> e.agreement().adjustedRand(),
                Evaluation::benignContamination, Evaluation::overMerges, e -> e.discoveryAtK().getOrDefault(200, 0.0), e -> e.amongNetworks().pairwiseF1());
        StringBuilder row = new StringBuilder("| " + level + " | " + method);
        columns.forEach(column -> row.append(" | ").append(Interval.of(list.stream().map(column::applyAsDouble).toList())));
        row.append(" | ");
        if (!faithful.isEmpty()) {
            row.append(Interval.of(faithful.stream().map(Faithfulness.Result::named).toList())).append(" / ")
                    .append(Interval.of(faithful.stream().map(Faithfulness.Result::random).toList()));
        }
        return row.append(" |").toString();
    }
}
