package org.ormek.api.comparison;

import java.time.Instant;
import java.util.List;
import org.ormek.comparison.Comparison;

/**
 * A comparison as it is given out.
 *
 * @param statement   the sentence that sums it up, in the language asked for
 * @param caveat      the sentence that every reader must see
 * @param generatedAt when it was made
 * @param datasets    datasets that were looked at, sorted
 * @param comparison  what was found
 */
public record ComparisonReport(String statement, String caveat, Instant generatedAt, List<String> datasets, Comparison comparison) {

    private static final int LONGEST_BAR = 20;

    /** Length of the bar of the waterfall for so many bits, for or against: 0 to 20. */
    public int bar(double bits) {
        return (int) Math.min(LONGEST_BAR, Math.round(Math.abs(bits)));
    }
}
