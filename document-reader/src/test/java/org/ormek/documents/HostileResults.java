package org.ormek.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the hostile files cost, by kind, as a table. */
final class HostileResults {

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private static final class Row {
        private final Map<String, Integer> verdicts = new TreeMap<>();
        private int files;
        private double longestSeconds;
        private double mostCpuSeconds;
        private long peakBytes;
    }

    void add(String kind, String verdict, double seconds, double cpuSeconds, long peakBytes) {
        Row row = rows.computeIfAbsent(kind, absent -> new Row());
        row.files++;
        row.verdicts.merge(verdict, 1, Integer::sum);
        row.longestSeconds = Math.max(row.longestSeconds, seconds);
        row.mostCpuSeconds = Math.max(row.mostCpuSeconds, cpuSeconds);
        row.peakBytes = Math.max(row.peakBytes, peakBytes);
    }

    /** In Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("| kind | files | verdict | longest, s | longest, CPU-s | peak, MiB |\n|---|---|---|---|---|---|\n");
        rows.forEach((kind, row) -> table.append("| %s | %d | %s | %.1f | %.1f | %d |%n"
                .formatted(kind, row.files, verdicts(row), row.longestSeconds, row.mostCpuSeconds, row.peakBytes >> 20)));
        return table.toString();
    }

    private static String verdicts(Row row) {
        StringBuilder verdicts = new StringBuilder();
        row.verdicts.forEach((verdict, count) -> verdicts.append(verdicts.isEmpty() ? "" : ", ").append(row.verdicts.size() == 1 ? "" : count + " ").append(verdict));
        return verdicts.toString();
    }
}
