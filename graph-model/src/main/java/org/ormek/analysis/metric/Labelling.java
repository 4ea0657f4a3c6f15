package org.ormek.analysis.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Two groupings of the same items, numbered densely, with the table of how they overlap. Negative labels mean that an
 * item is alone in that grouping.
 */
public final class Labelling {
    private final int[] found;
    private final int[] truth;
    private final int[] foundSizes;
    private final int[] truthSizes;
    private final Map<Long, Integer> overlaps = new HashMap<>();

    /**
     * Pairs up two groupings.
     *
     * @param found what an algorithm says of each item
     * @param truth what is so; as long as {@code found}, or it is refused
     */
    public Labelling(int[] found, int[] truth) {
        if (found.length != truth.length) {
            throw new IllegalArgumentException("Both groupings must be of the same items; " + found.length + " and " + truth.length);
        }
        this.found = dense(found);
        this.truth = dense(truth);
        this.foundSizes = sizes(this.found);
        this.truthSizes = sizes(this.truth);
        for (int i = 0; i < found.length; i++) {
            overlaps.merge(cell(i), 1, Integer::sum);
        }
    }

    /** How many items. */
    public int items() {
        return found.length;
    }

    /** Size of the found group of the item. */
    int foundSize(int item) {
        return foundSizes[found[item]];
    }

    /** Size of the true group of the item. */
    int truthSize(int item) {
        return truthSizes[truth[item]];
    }

    /** How many items are in both groups of the item, itself included. */
    int overlap(int item) {
        return overlaps.getOrDefault(cell(item), 0);
    }

    /** Pairs of items that are together in the found grouping. */
    double foundPairs() {
        return Arrays.stream(foundSizes).mapToDouble(Labelling::pairs).sum();
    }

    /** Pairs of items that are together in the truth. */
    double truthPairs() {
        return Arrays.stream(truthSizes).mapToDouble(Labelling::pairs).sum();
    }

    /** Pairs of items that are together in both. */
    double commonPairs() {
        return overlaps.values().stream().mapToDouble(Labelling::pairs).sum();
    }

    static double pairs(long items) {
        return items * (items - 1) / 2.0;
    }

    private long cell(int item) {
        return (long) found[item] << 32 | truth[item];
    }

    private static int[] dense(int[] labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] dense = new int[labels.length];
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0) {
                dense[i] = next++;
                continue;
            }
            Integer number = numbers.get(labels[i]);
            if (number == null) {
                number = next++;
                numbers.put(labels[i], number);
            }
            dense[i] = number;
        }
        return dense;
    }

    private static int[] sizes(int[] dense) {
        int[] sizes = new int[dense.length];
        for (int label : dense) {
            sizes[label]++;
        }
        return sizes;
    }
}
