package org.ormek.bench.cluster;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Leiden;
import org.ormek.analysis.cluster.Phase;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.analysis.tie.Ties;
import org.ormek.analysis.tie.Weighing;
import org.ormek.model.EntityType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Times clustering by phase against Leiden alone on the same arrays, in one run. The graph is made up: networks of 70
 * entities, of which complaints name three, one in ten of them a thing that all networks share.
 */
@Command(name = "speed", mixinStandardHelpOptions = true, description = "Times clustering by phase.")
final class SpeedCommand implements Callable<Integer> {
    private static final int NETWORK = 70;
    private static final int NAMED = 3;

    @Option(names = "--edges", split = ",", defaultValue = "1000000,5000000", description = "Edges of the graphs.")
    private List<Integer> sizes = List.of();

    @Override
    public Integer call() {
        Signals signals = SignalsFile.builtIn();
        run(made(100_000, 1), signals);
        System.out.println("| edges | build s | weigh s | services s | Leiden s | peel s | judge s | attach s | whole s | Leiden alone s | ratio | array bytes an edge |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            long start = System.nanoTime();
            Projection projection = made(size, 7);
            double build = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            Clustering clustering = run(projection, signals);
            double whole = (System.nanoTime() - start) / 1e9;
            double alone = alone(projection, signals);
            Map<Phase, Double> phases = new EnumMap<>(clustering.seconds());
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %d | %.1f", projection.edges(), build));
            phases.values().forEach(seconds -> row.append(String.format(Locale.ROOT, " | %.2f", seconds)));
            // Two graphs are alive at a time: all ties, and the one that Leiden reads, of 16 and 24 bytes an edge.
            double bytes = (projection.bytes() + clustering.ties().bytes()) / (double) projection.edges() + 16 + 16 + 24;
            System.out.println(row.append(String.format(Locale.ROOT, " | %.1f | %.1f | %.2f | %.0f |", whole, alone, whole / alone, bytes)));
        }
        return 0;
    }

    private static Clustering run(Projection projection, Signals signals) {
        return new ClusterDetection(signals, Settings.withSeed(1)).run(projection, List.of());
    }

    /** Leiden once, with the settings of the last phase, on all ties as they are. */
    private static double alone(Projection projection, Signals signals) {
        Settings settings = Settings.withSeed(1);
        Ties ties = Weighing.of(projection, signals, settings.mostMentions());
        long start = System.nanoTime();
        Leiden.communities(TieGraph.of(ties, ties::bitsOf), settings.resolution(), settings.iterations(), settings.seed());
        return (System.nanoTime() - start) / 1e9;
    }

    private static Projection made(int edges, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProjectionBuilder builder = new ProjectionBuilder();
        int clues = edges / NAMED;
        int networks = Math.max(20, clues / 90);
        for (int i = 0; i < networks * NETWORK; i++) {
            builder.addEntity(EntityType.PHONE);
        }
        int[] services = new int[networks / 20 + 1];
        for (int i = 0; i < services.length; i++) {
            services[i] = builder.addEntity(EntityType.BANK_ACCOUNT);
        }
        for (int c = 0; c < clues; c++) {
            int clue = builder.addClue();
            int network = random.nextInt(networks);
            int day = 19_000 + random.nextInt(365);
            for (int n = 0; n < NAMED; n++) {
                double u = random.nextDouble();
                int entity = random.nextInt(30) == 0 ? services[random.nextInt(services.length)] : network * NETWORK + (int) (u * u * NETWORK);
                builder.mention(entity, clue, Signal.COMPLAINT_MENTION, day, c);
            }
        }
        return builder.build();
    }
}
