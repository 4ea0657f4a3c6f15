package org.ormek.api.statistics;

import java.util.SortedMap;
import org.ormek.graph.Scope;

/** Counts the issues of imports. */
@FunctionalInterface
public interface IssueCounts {

    /** By reason, in the datasets of the scope. */
    SortedMap<String, Long> issueCounts(Scope scope);
}
