package org.ormek.simulation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param rowsByFile rows by file, the file as a path below the output directory with slashes; header lines do not count
 */
public record SimulationSummary(SortedMap<String, Integer> rowsByFile) {

    /** Copies the map. */
    public SimulationSummary {
        rowsByFile = Collections.unmodifiableSortedMap(new TreeMap<>(rowsByFile));
    }

    /** How many files were written, those of the truth included. */
    public int files() {
        return rowsByFile.size();
    }

    /** Rows in all files whose path starts with the prefix, for example {@code complaints/}. */
    public int rowsUnder(String prefix) {
        return rowsByFile.entrySet().stream().filter(entry -> entry.getKey().startsWith(prefix)).mapToInt(entry -> entry.getValue()).sum();
    }
}
