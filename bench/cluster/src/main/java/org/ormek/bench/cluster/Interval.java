package org.ormek.bench.cluster;

import java.util.List;
import java.util.Locale;

/**
 * A mean with its 95 % confidence interval by Student's t.
 *
 * @param mean of the values
 * @param half half the width of the interval; 0 for a single value
 */
record Interval(double mean, double half) {
    private static final double[] T = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093};
    private static final double T_MANY = 2.0;

    static Interval of(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        int n = values.size();
        if (n < 2) {
            return new Interval(mean, 0);
        }
        double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (n - 1);
        return new Interval(mean, (n - 2 < T.length ? T[n - 2] : T_MANY) * Math.sqrt(variance / n));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f ± %.3f", mean, half);
    }
}
