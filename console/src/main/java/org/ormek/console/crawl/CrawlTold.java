package org.ormek.console.crawl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report of a crawl as a page shows it.
 *
 * @param ended       FINISHED, STOPPED or PAGE_LIMIT; null if the report does not say
 * @param head        digest that stands for all its evidence; null if the report does not say
 * @param counts      tables by name ({@code verdicts}, {@code statuses}, {@code truncations}, {@code renderings}, {@code offered}), each with how many of what
 * @param notRendered why pages that scripts build were not shown; null if the report does not say so
 * @param seedIssues  lines that were no seeds
 */
record CrawlTold(@Nullable String ended, @Nullable String head, @Nullable String notRendered, Map<String, Map<String, String>> counts, List<NoSeed> seedIssues) {

    private static final List<String> TABLES = List.of("verdicts", "statuses", "truncations", "renderings", "offered");

    /**
     * A line that was no seed.
     *
     * @param line its number, from 1
     * @param text what was typed there
     */
    record NoSeed(int line, String text) {
    }

    /**
     * Reads the report of the desk; what it does not have is left out.
     *
     * @param seeds the lines as they were typed
     */
    static CrawlTold of(Map<String, Object> report, String seeds) {
        Map<String, Map<String, String>> counts = new LinkedHashMap<>();
        for (String table : TABLES) {
            if (report.get(table) instanceof Map<?, ?> rows && !rows.isEmpty()) {
                Map<String, String> told = new LinkedHashMap<>();
                rows.forEach((what, many) -> told.put(String.valueOf(what), String.valueOf(many)));
                counts.put(table, told);
            }
        }
        List<String> typed = seeds.lines().toList();
        List<NoSeed> issues = report.get("seedIssues") instanceof List<?> lines ? lines.stream()
                .flatMap(line -> line instanceof Map<?, ?> issue && issue.get("line") instanceof Number at ? Stream.of(at.intValue()) : Stream.<Integer>empty())
                .map(at -> new NoSeed(at, at >= 1 && at <= typed.size() ? typed.get(at - 1).strip() : "")).toList() : List.of();
        return new CrawlTold(text(report, "ended"), text(report, "manifestHead"), text(report, "notRendered"), counts, issues);
    }

    private static @Nullable String text(Map<String, Object> report, String name) {
        return report.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }
}
