package org.ormek.analysis.baseline;

import java.util.Arrays;
import org.ormek.analysis.cluster.DisjointSets;
import org.ormek.analysis.cluster.Leiden;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.analysis.tie.Ties;

/** Methods that know nothing of evidence weights or shared services. */
public enum Baseline {
    /** Whatever is connected by any edge. */
    CONNECTED_COMPONENTS,
    /** Leiden by plain modularity, every tie alike. */
    LEIDEN_UNWEIGHTED,
    /** Leiden by plain modularity, a tie weighted by log2(nodes / sharers) of its shared node, as in text retrieval. */
    LEIDEN_IDF;

    private static final int ITERATIONS = 3;

    /**
     * Groups the entities.
     *
     * @param ties of the evidence; their bits are not used
     * @param seed of random choices
     * @return a group number for each entity
     */
    public int[] run(Ties ties, long seed) {
        int entities = ties.projection().entities();
        if (this == CONNECTED_COMPONENTS) {
            DisjointSets sets = new DisjointSets(ties.projection().nodes());
            for (int t = 0; t < ties.count(); t++) {
                sets.join(ties.memberOf(t), ties.sharedOf(t));
            }
            int[] group = new int[entities];
            Arrays.setAll(group, sets::find);
            return group;
        }
        int[] sharers = new int[ties.projection().nodes()];
        for (int t = 0; t < ties.count(); t++) {
            sharers[ties.sharedOf(t)]++;
        }
        TieGraph graph = TieGraph.of(ties, t -> this == LEIDEN_UNWEIGHTED ? 1 : idf(ties.projection(), sharers[ties.sharedOf(t)]));
        double resolution = 1 / Math.max(1e-9, Leiden.doubleWeight(graph));
        return Arrays.copyOf(Leiden.communities(graph, resolution, ITERATIONS, seed), entities);
    }

    private static float idf(Projection projection, int sharers) {
        return (float) (Math.log(projection.nodes() / (double) sharers) / Math.log(2));
    }
}
