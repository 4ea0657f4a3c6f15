package org.ormek.analysis.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Agglomerative grouping by mean similarity (UPGMA, Sokal and Michener 1958) over known pairs; pairs that are not known
 * count as 0. Ties are broken by the numbers of the groups, so that the result does not depend on the order of adding.
 */
final class AverageLinkage {
    private final int items;
    private final double least;
    private final int largest;
    private final List<Map<Integer, Double>> similar = new ArrayList<>();
    private final List<Integer> size = new ArrayList<>();
    private final List<Integer> mergedInto = new ArrayList<>();

    private record Step(double similarity, int a, int b) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int order = Double.compare(other.similarity, similarity);
            return order != 0 ? order : a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
        }
    }

    AverageLinkage(int items, double least, int largest) {
        this.items = items;
        this.least = least;
        this.largest = largest;
        for (int i = 0; i < items; i++) {
            open(1);
        }
    }

    private int open(int members) {
        similar.add(new HashMap<>());
        size.add(members);
        mergedInto.add(-1);
        return size.size() - 1;
    }

    void add(int a, int b, double similarity) {
        similar.get(a).put(b, similarity);
        similar.get(b).put(a, similarity);
    }

    /** The group of each item. */
    int[] groups() {
        PriorityQueue<Step> steps = new PriorityQueue<>();
        for (int i = 0; i < items; i++) {
            for (Map.Entry<Integer, Double> other : similar.get(i).entrySet()) {
                if (i < other.getKey() && other.getValue() >= least) {
                    steps.add(new Step(other.getValue(), i, other.getKey()));
                }
            }
        }
        for (Step step = steps.poll(); step != null; step = steps.poll()) {
            if (mergedInto.get(step.a) < 0 && mergedInto.get(step.b) < 0 && size.get(step.a) + size.get(step.b) <= largest) {
                merge(step.a, step.b, steps);
            }
        }
        int[] groups = new int[items];
        for (int i = 0; i < items; i++) {
            int at = i;
            while (mergedInto.get(at) >= 0) {
                at = mergedInto.get(at);
            }
            groups[i] = at;
        }
        return groups;
    }

    private void merge(int a, int b, PriorityQueue<Step> steps) {
        int joined = open(size.get(a) + size.get(b));
        mergedInto.set(a, joined);
        mergedInto.set(b, joined);
        Map<Integer, Double> sums = new HashMap<>();
        for (int part : new int[] {a, b}) {
            similar.get(part).forEach((other, value) -> {
                if (mergedInto.get(other) < 0) {
                    sums.merge(other, value * size.get(part), Double::sum);
                    similar.get(other).remove(part);
                }
            });
        }
        sums.forEach((other, sum) -> {
            double mean = sum / size.get(joined);
            add(other, joined, mean);
            if (mean >= least) {
                steps.add(new Step(mean, other, joined));
            }
        });
    }
}
