package org.ormek.analysis.metric;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What clusters hold that they should not, and how soon networks are found. */
public final class Contamination {
    /** A network is part of a cluster when this share of its members is in it. */
    public static final double PART = .10;
    /** A network is discovered when this share of its members is in one cluster. */
    public static final double MOST = .50;

    private Contamination() {
    }

    /**
     * Share of benign items that are in a cluster with an item of a network; 0 if there are no benign items.
     *
     * @param cluster cluster of each item, negative for none
     * @param network network of each item, negative for none
     * @param benign  which items without a network are honest
     */
    public static double ofBenign(int[] cluster, int[] network, boolean[] benign) {
        Set<Integer> fraudulent = new HashSet<>();
        for (int i = 0; i < cluster.length; i++) {
            if (network[i] >= 0 && cluster[i] >= 0) {
                fraudulent.add(cluster[i]);
            }
        }
        int all = 0;
        int drawnIn = 0;
        for (int i = 0; i < cluster.length; i++) {
            if (benign[i]) {
                all++;
                drawnIn += fraudulent.contains(cluster[i]) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : drawnIn / (double) all;
    }

    /** Clusters that hold at least {@link #PART} of each of two networks or more. */
    public static int overMerges(int[] cluster, int[] network) {
        Map<Integer, Integer> parts = new HashMap<>();
        shares(cluster, network).forEach((cell, share) -> {
            if (share >= PART) {
                parts.merge((int) (cell >> 32), 1, Integer::sum);
            }
        });
        return (int) parts.values().stream().filter(count -> count > 1).count();
    }

    /**
     * Share of the networks that have at least {@link #MOST} of their members in one of the first k clusters; 1 if there
     * are no networks.
     *
     * @param rank place of each cluster in the list that an investigator sees, from 0, by cluster number
     */
    public static double discoveryAt(int k, int[] rank, int[] cluster, int[] network) {
        Set<Integer> discovered = new HashSet<>();
        Set<Integer> all = new HashSet<>();
        for (int n : network) {
            if (n >= 0) {
                all.add(n);
            }
        }
        shares(cluster, network).forEach((cell, share) -> {
            if (share >= MOST && rank[(int) (cell >> 32)] < k) {
                discovered.add((int) (long) cell);
            }
        });
        return all.isEmpty() ? 1 : discovered.size() / (double) all.size();
    }

    /** Share of a network's members that a cluster holds, by cluster in the upper and network in the lower 32 bits. */
    private static Map<Long, Double> shares(int[] cluster, int[] network) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Long, Integer> cells = new HashMap<>();
        for (int i = 0; i < cluster.length; i++) {
            if (network[i] >= 0) {
                sizes.merge(network[i], 1, Integer::sum);
                if (cluster[i] >= 0) {
                    cells.merge((long) cluster[i] << 32 | network[i], 1, Integer::sum);
                }
            }
        }
        Map<Long, Double> shares = new HashMap<>();
        cells.forEach((cell, count) -> shares.put(cell, count / (double) sizes.getOrDefault((int) (long) cell, 1)));
        return shares;
    }
}
