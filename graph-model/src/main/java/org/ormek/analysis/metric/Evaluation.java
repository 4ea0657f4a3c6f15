package org.ormek.analysis.metric;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How good one clustering is against the truth.
 *
 * @param agreement           B-cubed for the entities that networks own, whose clusters count with all in them; pairs and the
 *                            adjusted Rand index over all entities that the truth knows, so that honest ones drawn in count as wrong
 * @param amongNetworks       the same over the entities that networks own alone, as if there were no others
 * @param benignContamination share of the entities that nobody owns for fraud that are in a cluster with one that somebody does
 * @param overMerges          clusters that hold a tenth or more of two networks
 * @param discoveryAtK        share of the networks that have half their members in one of the first k clusters, by k
 */
public record Evaluation(Agreement agreement, Agreement amongNetworks, double benignContamination, int overMerges, Map<Integer, Double> discoveryAtK) {
    private static final int[] DEPTHS = {10, 50, 100, 200, 500};

    /** Copies the map. */
    public Evaluation {
        discoveryAtK = Map.copyOf(discoveryAtK);
    }

    /**
     * Compares.
     *
     * @param cluster of each entity, negative for none; numbers from 0 in the order in which an investigator sees the clusters
     * @param network of each entity, negative for none
     * @param group   true group of each entity: its network, firm or the like; negative for alone
     * @param known   whether the truth knows the entity; the others (mistyped ones) are left out
     */
    public static Evaluation of(int[] cluster, int[] network, int[] group, boolean[] known) {
        int[] owned = IntStream.range(0, cluster.length).filter(i -> network[i] >= 0).toArray();
        int[] all = IntStream.range(0, cluster.length).filter(i -> known[i]).toArray();
        boolean[] benign = new boolean[cluster.length];
        IntStream.range(0, cluster.length).forEach(i -> benign[i] = known[i] && network[i] < 0);
        int[] rank = IntStream.rangeClosed(0, Arrays.stream(cluster).max().orElse(0)).toArray();
        Map<Integer, Double> discovery = new TreeMap<>();
        for (int depth : DEPTHS) {
            discovery.put(depth, Contamination.discoveryAt(depth, rank, cluster, network));
        }
        return new Evaluation(Agreement.of(picked(cluster, all), picked(group, all), i -> network[all[i]] >= 0),
                Agreement.of(picked(cluster, owned), picked(network, owned)), Contamination.ofBenign(cluster, network, benign),
                Contamination.overMerges(cluster, network), discovery);
    }

    private static int[] picked(int[] values, int[] items) {
        return Arrays.stream(items).map(i -> values[i]).toArray();
    }
}
