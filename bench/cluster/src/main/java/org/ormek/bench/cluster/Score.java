package org.ormek.bench.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ormek.analysis.metric.Agreement;
import org.ormek.analysis.metric.Contamination;

/**
 * How good one clustering is.
 *
 * @param a          agreement over the entities that networks own
 * @param benign     share of honest and shared entities that are in a cluster with a network's
 * @param overMerges clusters with a tenth or more of two networks
 */
record Score(Agreement a, double benign, int overMerges) {

    static Score of(int[] cluster, PlantedTruth truth) {
        int[] owned = IntStream.range(0, cluster.length).filter(i -> truth.network()[i] >= 0).toArray();
        int[] found = Arrays.stream(owned).map(i -> cluster[i]).toArray();
        int[] planted = Arrays.stream(owned).map(i -> truth.network()[i]).toArray();
        return new Score(Agreement.of(found, planted), Contamination.ofBenign(cluster, truth.network(), truth.benign()),
                Contamination.overMerges(cluster, truth.network()));
    }
}
