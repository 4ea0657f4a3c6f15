package org.ormek.api.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers rounded to tenths for people who add them up. */
public final class Tenths {

    private static final double WHOLE = 10;

    private Tenths() {
    }

    /**
     * Rounds the parts of a sum so that they add up to the rounded sum: all are rounded down, and what is missing then goes, a tenth
     * each, to those that lost most (method of the largest remainder, Hamilton). No part moves by a tenth or more.
     *
     * @param parts finite numbers of either sign
     * @return the rounded parts, in the same order
     */
    public static List<Double> addingUp(List<Double> parts) {
        long sum = Math.round(parts.stream().mapToDouble(Double::doubleValue).sum() * WHOLE);
        long[] rounded = parts.stream().mapToLong(part -> (long) Math.floor(part * WHOLE)).toArray();
        int missing = (int) (sum - IntStream.range(0, rounded.length).mapToLong(i -> rounded[i]).sum());
        IntStream.range(0, rounded.length).boxed().sorted(Comparator.comparingDouble(i -> rounded[i] - parts.get(i) * WHOLE)).limit(Math.max(0, missing))
                .forEach(i -> rounded[i]++);
        List<Double> shown = new ArrayList<>();
        for (long tenths : rounded) {
            shown.add(tenths / WHOLE);
        }
        return shown;
    }
}
