package org.ormek.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContaminationTest {

    @Test
    void benignItemsCountWhenTheyAreWithAFraudulentOne() {
        int[] cluster = {0, 0, 0, 1, 1, -1};
        int[] network = {4, -1, -1, -1, -1, -1};
        assertThat(Contamination.ofBenign(cluster, network, new boolean[] {false, true, false, true, true, true})).isEqualTo(1 / 4.0);
        assertThat(Contamination.ofBenign(cluster, network, new boolean[6])).isZero();
    }

    @Test
    void overMergeIsATenthOfTwoNetworks() {
        int[] network = new int[20];
        int[] cluster = new int[20];
        for (int i = 0; i < 20; i++) {
            network[i] = i / 10;
            cluster[i] = i < 10 ? 0 : -1;
        }
        assertThat(Contamination.overMerges(cluster, network)).isZero();
        cluster[10] = 0; // one of ten
        assertThat(Contamination.overMerges(cluster, network)).isEqualTo(1);
    }

    @Test
    void networkIsDiscoveredByHalfOfItInOneOfTheFirstClusters() {
        int[] network = {0, 0, 1, 1, 1};
        int[] cluster = {1, -1, 0, 2, 2};
        int[] rank = {0, 1, 2};
        assertThat(Contamination.discoveryAt(1, rank, cluster, network)).isZero();
        assertThat(Contamination.discoveryAt(2, rank, cluster, network)).isEqualTo(.5);
        assertThat(Contamination.discoveryAt(3, rank, cluster, network)).isEqualTo(1);
    }
}
