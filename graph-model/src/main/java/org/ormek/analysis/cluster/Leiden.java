package org.ormek.analysis.cluster;

import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.ormek.analysis.tie.TieGraph;

/**
 * The Leiden algorithm of its authors (Traag, Waltman and van Eck, Scientific Reports 9:5233, 2019), which guarantees
 * that communities are connected. Nodes without ties never reach the library: each is a community of its own.
 */
public final class Leiden {

    private Leiden() {
    }

    /** Twice the weight of all ties; a resolution of 1 divided by it is that of plain modularity. */
    public static double doubleWeight(TieGraph graph) {
        double total = 0;
        for (int place = 0; place < graph.ends(); place++) {
            total += graph.weight(place);
        }
        return total;
    }

    /**
     * Communities. Two of them are better joined if the weight between them is above resolution x weight of the ties of
     * the one x weight of the ties of the other.
     *
     * @param graph      the graph; at most one tie between two nodes
     * @param resolution above 0, in 1 / bits; higher gives smaller communities
     * @param iterations how often the whole algorithm is run over its own result
     * @param seed       of the random order of nodes
     * @return the community of each node; numbers are dense, their order has no meaning
     */
    public static int[] communities(TieGraph graph, double resolution, int iterations, long seed) {
        int nodes = graph.nodes();
        int[] compact = new int[nodes];
        int used = 0;
        for (int i = 0; i < nodes; i++) {
            compact[i] = graph.degree(i) > 0 ? used++ : -1;
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

    private static int[] run(TieGraph graph, int[] compact, int used, double resolution, int iterations, long seed) {
        long[] first = new long[used + 1];
        for (int i = 0; i < graph.nodes(); i++) {
            if (compact[i] >= 0) {
                first[compact[i] + 1] = graph.first(i + 1);
            }
        }
        // Rows are handed over as they are: the library's other constructors sort the edges first, which costs as much as the algorithm.
        LargeIntArray neighbours = new LargeIntArray(graph.ends());
        LargeDoubleArray weights = new LargeDoubleArray(graph.ends());
        for (int place = 0; place < graph.ends(); place++) {
            neighbours.set(place, compact[graph.neighbour(place)]);
            weights.set(place, graph.weight(place));
        }
        Network network = new Network(used, true, first, neighbours, weights, false);
        return new LeidenAlgorithm(resolution, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed)).findClustering(network).getClusters();
    }
}
