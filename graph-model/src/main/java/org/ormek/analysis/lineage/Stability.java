package org.ormek.analysis.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Ruling;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.Resampling;
import org.ormek.analysis.signal.Signals;

/** How firmly members belong: the share of resampled runs in which one is together with the core of its cluster. */
public final class Stability {
    /** Below this a member is shown as doubtful. */
    public static final double DOUBTFUL = .6;
    /** Share of the documents that a resampled run leaves out. */
    public static final double LEFT_OUT = .1;
    private static final int CORE = 5;

    private Stability() {
    }

    /**
     * Stability of each entity, 0 to 1; NaN for those in no cluster.
     *
     * @param clustering the run whose members are judged
     * @param rulings    those of that run
     * @param runs       how many resampled runs, each with a seed of its own; at least 1
     * @param before     called before each of them; what it throws ends the work
     */
    public static double[] of(Clustering clustering, Signals signals, List<Ruling> rulings, long seed, int runs, Runnable before) {
        Projection projection = clustering.ties().projection();
        int[][] cores = new int[clustering.clusters()][];
        for (int c = 0; c < cores.length; c++) {
            cores[c] = core(clustering, c);
        }
        double[] together = new double[projection.entities()];
        for (int run = 1; run <= runs; run++) {
            before.run();
            Projection sample = Resampling.without(projection, LEFT_OUT, seed + run);
            Clustering again = new ClusterDetection(signals, clustering.settings().seeded(seed + run)).run(sample, rulings);
            for (int c = 0; c < cores.length; c++) {
                int home = homeOf(cores[c], again);
                for (int member : clustering.membersOf(c)) {
                    together[member] += home != Clustering.NONE && again.clusterOf(member) == home ? 1.0 / runs : 0;
                }
            }
        }
        for (int i = 0; i < together.length; i++) {
            together[i] = clustering.clusterOf(i) == Clustering.NONE ? Double.NaN : Math.min(1, together[i]);
        }
        return together;
    }

    private static int[] core(Clustering clustering, int cluster) {
        List<Integer> members = new ArrayList<>();
        Arrays.stream(clustering.membersOf(cluster)).forEach(members::add);
        Map<Integer, Double> weight = new HashMap<>();
        for (int member : members) {
            weight.put(member, clustering.weightInside(member));
        }
        members.sort(Comparator.comparingDouble((Integer m) -> -weight.getOrDefault(m, 0.0)).thenComparingInt(m -> m));
        return members.stream().limit(CORE).mapToInt(m -> m).toArray();
    }

    /** The cluster that most of the core is in; the lowest of equals. */
    private static int homeOf(int[] core, Clustering again) {
        int home = Clustering.NONE;
        long most = 0;
        for (int member : core) {
            int cluster = again.clusterOf(member);
            long count = cluster == Clustering.NONE ? 0 : Arrays.stream(core).filter(m -> again.clusterOf(m) == cluster).count();
            if (count > most || count == most && count > 0 && cluster < home) {
                most = count;
                home = cluster;
            }
        }
        return home;
    }
}
