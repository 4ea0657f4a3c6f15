package org.ormek.api.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ormek.api.words.Tenths;
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

    /** Where {@link #shownBits()} keeps what speaks against. */
    public static final String AGAINST = "against";
    private static final int LONGEST_BAR = 20;

    /** Length of the bar of the waterfall for so many bits, for or against: 0 to 20. */
    public int bar(double bits) {
        return (int) Math.min(LONGEST_BAR, Math.round(Math.abs(bits)));
    }

    /** Bits of each group of clues, by its name, and last of what speaks against, rounded to tenths that add up to the rounded sum. */
    public Map<String, Double> shownBits() {
        List<String> names = new ArrayList<>(comparison.groups().keySet());
        List<Double> bits = new ArrayList<>(comparison.groups().values());
        names.add(AGAINST);
        bits.add(comparison.counterBits());
        List<Double> rounded = Tenths.addingUp(bits);
        Map<String, Double> shown = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            shown.put(names.get(i), rounded.get(i));
        }
        return shown;
    }
}
