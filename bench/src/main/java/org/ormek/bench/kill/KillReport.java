package org.ormek.bench.kill;

import java.util.List;
import java.util.Locale;

/**
 * What came of it.
 *
 * @param plan          how it was disturbed
 * @param kills         kills done
 * @param homes         imports that came to their end
 * @param gaveUp        imports that ended by themselves with an error after a kill of the database
 * @param calmSeconds   time of the undisturbed import with start and stop of the database
 * @param resumeSeconds times from a start, or the last kill of the database after it, to the first import that goes on
 * @param differences   ends that did not equal the undisturbed run; empty if all is well
 */
public record KillReport(KillPlan plan, int kills, int homes, int gaveUp, double calmSeconds, List<Double> resumeSeconds, List<String> differences) {

    /** A table row with its heading. */
    public String toMarkdown() {
        double longest = resumeSeconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double mean = resumeSeconds.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return String.format(Locale.ROOT, "| rows | kills | imports ended | gave up | differ from undisturbed | undisturbed s | resumed after s, mean | longest |%n"
                + "|---|---|---|---|---|---|---|---|%n| %,d | %d | %d | %d | %d | %.0f | %.1f | %.1f |%n",
                plan.rows(), kills, homes, gaveUp, differences.size(), calmSeconds, mean, longest);
    }
}
