package org.ormek.analysis.cluster;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * The Leiden algorithm of its authors (Traag, Waltman and van Eck, Scientific Reports 9:5233, 2019), which guarantees
 * that communities are connected. Nodes without edges never reach the library: each is a community of its own.
 */
final class Leiden {

    private Leiden() {
    }

    /**
     * Communities by modularity.
     *
     * @param graph      the graph
     * @param resolution 1 for plain modularity; higher gives smaller communities
     * @param iterations how often the whole algorithm is run over its own result
     * @param seed       of the random order of nodes
     * @return the community of each node; numbers are dense, their order has no meaning
     */
    static int[] communities(Adjacency graph, double resolution, int iterations, long seed) {
        int nodes = graph.nodes();
        int[] compact = new int[nodes];
        int used = 0;
        for (int i = 0; i < nodes; i++) {
            compact[i] = graph.start[i + 1] > graph.start[i] ? used++ : -1;
        }
        int[] found = used == 0 ? new int[0] : run(graph, compact, used, resolution, iterations, seed);
        int next = 0;
        for (int c : found) {
            next = Math.max(next, c + 1);
        }
        int[] communities = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            communities[i] = compact[i] >= 0 ? found[compact[i]] : next++;
        }
        return communities;
    }

    private static int[] run(Adjacency graph, int[] compact, int used, double resolution, int iterations, long seed) {
        int ends = graph.neighbour.length;
        long[] first = new long[used + 1];
        LargeIntArray neighbours = new LargeIntArray(ends);
        LargeDoubleArray weights = new LargeDoubleArray(ends);
        double total = 0;
        for (int i = 0; i < graph.nodes(); i++) {
            if (compact[i] >= 0) {
                first[compact[i] + 1] = graph.start[i + 1];
            }
        }
        for (int place = 0; place < ends; place++) {
            neighbours.set(place, compact[graph.neighbour[place]]);
            weights.set(place, graph.weight[place]);
            total += graph.weight[place];
        }
        Network network = new Network(used, true, first, neighbours, weights, false);
        // The library maximises the quality with the resolution as it is; modularity divides it by twice the total edge weight.
        LeidenAlgorithm leiden = new LeidenAlgorithm(resolution / total, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
        Clustering clustering = leiden.findClustering(network);
        return clustering.getClusters();
    }
}
