package org.ormek.api.comparison;

import java.time.Clock;
import java.util.Optional;
import org.ormek.analysis.explain.Support;
import org.ormek.api.words.ReportWords;
import org.ormek.comparison.Comparison;
import org.ormek.comparison.Comparisons;
import org.ormek.comparison.Ways;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;

/** Makes reports of comparisons. */
public final class ComparisonReports {

    private final Comparisons comparisons;
    private final Clock clock;

    /** With the clock that dates them. */
    public ComparisonReports(Comparisons comparisons, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
    }

    /**
     * The report on two entities; empty if the scope does not know one of them.
     *
     * @param ways     which ways between them are wanted
     * @param language of the sentences: kk, ru or en
     * @throws org.ormek.model.OrmekException if the two are one
     */
    public Optional<ComparisonReport> build(EntityKey first, EntityKey second, Ways ways, String language, Scope scope) {
        ReportWords words = ReportWords.of(language);
        return comparisons.compare(first, second, ways, scope).map(found -> new ComparisonReport(words.get("comparison." + sentenceOf(found)), words.get("caveat"),
                clock.instant(), scope.datasets(), found));
    }

    /** That nothing is shared directly does not say that nothing leads from one to the other. */
    private static String sentenceOf(Comparison found) {
        return found.support() == Support.NONE && !found.paths().isEmpty() ? "indirect" : found.support().name();
    }
}
