package org.ormek.analysis.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ormek.analysis.projection.Projection;

/** Numbers sets that hold at least two entities as clusters, the largest first. */
final class Numbering {
    private final int[] clusterOfNode;
    private final int clusters;

    Numbering(DisjointSets sets, Projection projection) {
        int[] size = new int[projection.nodes()];
        int[] first = new int[projection.nodes()];
        for (int i = projection.entities() - 1; i >= 0; i--) {
            size[sets.find(i)]++;
            first[sets.find(i)] = i;
        }
        int[] roots = IntStream.range(0, size.length).filter(i -> size[i] > 1).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -size[i]).thenComparingInt(i -> first[i])).mapToInt(i -> i).toArray();
        int[] number = new int[size.length];
        Arrays.fill(number, Clustering.NONE);
        for (int c = 0; c < roots.length; c++) {
            number[roots[c]] = c;
        }
        clusterOfNode = new int[size.length];
        for (int i = 0; i < clusterOfNode.length; i++) {
            clusterOfNode[i] = number[sets.find(i)];
        }
        clusters = roots.length;
    }

    int[] clusterOfNode() {
        return clusterOfNode;
    }

    int clusters() {
        return clusters;
    }

    void join(int entity, int cluster) {
        clusterOfNode[entity] = cluster;
    }
}
