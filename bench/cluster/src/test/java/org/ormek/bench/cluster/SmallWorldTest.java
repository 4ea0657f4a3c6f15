package org.ormek.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.analysis.baseline.Baseline;
import org.ormek.analysis.baseline.Oracle;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.metric.Evaluation;
import org.ormek.analysis.metric.LargestFirst;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.analysis.tie.Weighing;
import org.ormek.simulation.SimulationSettings;

/** The whole way from simulated files to a score, on a world of twenty small networks. */
class SmallWorldTest {

    @TempDir
    Path folder;

    @Test
    void clustersOfASmallWorldAreGoodAndBetterThanComponents() throws IOException {
        SimulationSettings settings = new SimulationSettings(2, 5, 20);
        MeasuredWorld world = MeasuredWorld.of(settings, folder);
        Clustering clustering = new ClusterDetection(SignalsFile.builtIn(), Settings.withSeed(5)).run(world.projection(), List.of());
        Evaluation found = score(clustering.clusterOfEntities(), world);
        assertThat(found.agreement().b3Precision()).isGreaterThan(.85);
        assertThat(found.agreement().b3F1()).isGreaterThan(.8);
        // A small world has few honest firms, so that a single kit or mule that is drawn in weighs much.
        assertThat(found.benignContamination()).isLessThan(.1);
        int[] components = Baseline.CONNECTED_COMPONENTS.run(Weighing.unweighted(world.projection(), SignalsFile.builtIn()), 5);
        assertThat(found.agreement().pairwiseF1()).isGreaterThan(3 * score(LargestFirst.numbered(components), world).agreement().pairwiseF1());
        Evaluation oracle = score(LargestFirst.numbered(Oracle.run(world.projection(), world.truth().group())), world);
        assertThat(oracle.agreement().b3Precision()).isEqualTo(1);
        assertThat(oracle.agreement().b3Recall()).isGreaterThan(found.agreement().b3Recall() - .02);
        MeasuredWorld again = MeasuredWorld.of(settings, folder);
        assertThat(new ClusterDetection(SignalsFile.builtIn(), Settings.withSeed(5)).run(again.projection(), List.of()).clusterOfEntities()).isEqualTo(clustering.clusterOfEntities());
    }

    private static Evaluation score(int[] cluster, MeasuredWorld world) {
        return Evaluation.of(cluster, world.truth().network(), world.truth().group(), world.truth().known());
    }

    @Test
    void intervalIsThatOfStudent() {
        Interval interval = Interval.of(List.of(1.0, 2.0, 3.0));
        assertThat(interval.mean()).isEqualTo(2);
        assertThat(interval.half()).isCloseTo(4.303 / Math.sqrt(3), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void groupsAreNumberedFromTheLargest() {
        assertThat(LargestFirst.numbered(new int[] {9, 4, 4, 9, 4, 1})).containsExactly(1, 0, 0, 1, 0, -1);
    }
}
