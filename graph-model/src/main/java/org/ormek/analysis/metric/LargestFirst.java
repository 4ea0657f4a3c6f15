package org.ormek.analysis.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers groups from 0, the largest first, as an investigator's list would show them. */
public final class LargestFirst {

    private LargestFirst() {
    }

    /** The new number of each item's group; items that are alone get -1. */
    public static int[] numbered(int[] group) {
        Map<Integer, Integer> size = new HashMap<>();
        Arrays.stream(group).forEach(g -> size.merge(g, 1, Integer::sum));
        List<Integer> order = size.entrySet().stream().filter(entry -> entry.getValue() > 1 && entry.getKey() >= 0)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
        Map<Integer, Integer> number = new HashMap<>();
        order.forEach(g -> number.put(g, number.size()));
        return Arrays.stream(group).map(g -> number.getOrDefault(g, -1)).toArray();
    }
}
