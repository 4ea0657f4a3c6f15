package org.ormek.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.analysis.tie.Ties;
import org.ormek.analysis.tie.Weighing;
import org.ormek.model.EntityType;

class PathSearchTest {

    @Test
    void widthAndLengthAgreeWithRelaxationOnRandomGraphs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int nodes = 12;
            double[][] weight = new double[nodes][nodes];
            TieGraph graph = random(random, nodes, weight);
            List<EvidencePath> paths = new PathSearch(graph, node -> true, PathOrder.STRONGEST).find(0, nodes - 1, 3);
            double[] best = naive(weight, 0, nodes - 1);
            if (best[0] == 0) {
                assertThat(paths).as("seed %d", seed).isEmpty();
            } else {
                assertThat(paths.getFirst().weakestBits()).as("seed %d", seed).isCloseTo(best[0], within(1e-6));
                Set<String> used = new HashSet<>();
                for (EvidencePath path : paths) {
                    assertThat(path.nodes().getFirst()).isZero();
                    assertThat(path.nodes().getLast()).isEqualTo(nodes - 1);
                    for (int i = 1; i < path.nodes().size(); i++) {
                        int a = path.nodes().get(i - 1);
                        int b = path.nodes().get(i);
                        assertThat(path.bits().get(i - 1)).as("seed %d", seed).isCloseTo(weight[a][b], within(1e-6));
                        assertThat(used.add(Math.min(a, b) + "-" + Math.max(a, b))).as("seed %d", seed).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void theShortestHasTheFewestTiesAndOfThoseTheStrongestWeakest() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int nodes = 12;
            double[][] weight = new double[nodes][nodes];
            TieGraph graph = random(random, nodes, weight);
            List<EvidencePath> paths = new PathSearch(graph, node -> true, PathOrder.SHORTEST).find(0, nodes - 1, 1);
            double[] width = new double[nodes];
            width[0] = Double.POSITIVE_INFINITY;
            int hops = 0;
            while (hops < nodes && width[nodes - 1] == 0) {
                width = oneMore(weight, width);
                hops++;
            }
            if (width[nodes - 1] == 0) {
                assertThat(paths).as("seed %d", seed).isEmpty();
            } else {
                assertThat(paths.getFirst().hops()).as("seed %d", seed).isEqualTo(hops);
                assertThat(paths.getFirst().weakestBits()).as("seed %d", seed).isCloseTo(width[nodes - 1], within(1e-6));
            }
        }
    }

    /** Greatest width of all walks that are one tie longer. */
    private static double[] oneMore(double[][] weight, double[] width) {
        double[] next = new double[width.length];
        for (int a = 0; a < width.length; a++) {
            for (int b = 0; b < width.length; b++) {
                next[b] = Math.max(next[b], Math.min(width[a], weight[a][b]));
            }
        }
        return next;
    }

    private static TieGraph random(Random random, int nodes, double[][] weight) {
        ProjectionBuilder builder = new ProjectionBuilder();
        for (int i = 0; i < nodes; i++) {
            builder.addEntity(EntityType.PHONE);
        }
        for (int a = 0; a < nodes; a++) {
            for (int b = a + 1; b < nodes; b++) {
                if (random.nextInt(4) == 0) {
                    builder.link(a, b, Signal.REDIRECT, 0, 0);
                    weight[a][b] = weight[b][a] = 1 + random.nextInt(5);
                }
            }
        }
        Ties ties = Weighing.unweighted(builder.build(), SignalsFile.builtIn());
        return TieGraph.of(ties, t -> (float) weight[ties.memberOf(t)][ties.sharedOf(t)]);
    }

    /** Widest width by relaxing all ties until nothing changes. */
    private static double[] naive(double[][] weight, int from, int to) {
        double[] width = new double[weight.length];
        Arrays.fill(width, 0);
        width[from] = Double.POSITIVE_INFINITY;
        for (int round = 0; round < weight.length; round++) {
            for (int a = 0; a < weight.length; a++) {
                for (int b = 0; b < weight.length; b++) {
                    width[b] = Math.max(width[b], Math.min(width[a], weight[a][b]));
                }
            }
        }
        return new double[] {width[to]};
    }
}
