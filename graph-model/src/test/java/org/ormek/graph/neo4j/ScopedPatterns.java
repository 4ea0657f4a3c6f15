package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads statements pattern by pattern: each MATCH, with its conditions, must name the asker's datasets itself, or start from
 * evidence or a run that an earlier pattern has bound to them.
 */
final class ScopedPatterns {

    /** One in an EXISTS belongs to the pattern around it, which it restricts. */
    private static final Pattern MATCH = Pattern.compile("(?<!AND EXISTS \\{\\s{0,20})\\bMATCH\\b");
    /** What binds a pattern: a condition on its dataset, one range for each dataset of the asker, or a run that lies wholly in them. */
    private static final Pattern BOUND = Pattern.compile("\\w+\\.(dataset|name) IN \\$datasets|all\\(dataset IN run\\.datasets WHERE dataset IN \\$datasets\\)");
    private static final Pattern BOUND_RANGE = Pattern.compile("\\w+\\.dataset = dataset\\b");
    private static final Pattern RANGES = Pattern.compile("UNWIND \\$datasets AS dataset");
    private static final Pattern OF_A_RUN = Pattern.compile("\\(cluster:Cluster \\{run: run\\.id\\}\\)");
    private static final Pattern FROM_EVIDENCE = Pattern.compile("^\\s*\\(evidence\\)-\\[mention:MENTIONS\\]->\\((:Entity|(entity|otherEntity):Entity)\\)");
    /** Bare entities, of which nothing is given but what bound patterns of the same statement found. */
    private static final Map<String, List<String>> BARE = Map.of("shared-with.cypher", List.of("(entity:Entity {key: found.key})"), "neighbours.cypher", List.of("(entity:Entity {key: key})"),
            "links-of.cypher", List.of("(entity:Entity {key: $key})", "(other:Entity {key: pair.other})"));

    private ScopedPatterns() {
    }

    /** The patterns that are not bound. */
    static List<String> unbound(String file, String statement) {
        String text = code(statement);
        List<Integer> starts = starts(text);
        List<String> unbound = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            String pattern = text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length());
            if (!isBound(file, pattern, text.substring(0, starts.get(i)))) {
                unbound.add(pattern);
            }
        }
        return unbound;
    }

    private static boolean isBound(String file, String pattern, String before) {
        return BOUND.matcher(pattern).find()
                || BOUND_RANGE.matcher(pattern).find() && RANGES.matcher(before).find()
                || OF_A_RUN.matcher(pattern).find() && BOUND.matcher(before).find()
                || FROM_EVIDENCE.matcher(pattern).find() && (BOUND.matcher(before).find() || BOUND_RANGE.matcher(before).find())
                || BARE.getOrDefault(file, List.of()).stream().anyMatch(bare -> pattern.strip().startsWith(bare) && !pattern.strip().startsWith(bare + "-"));
    }

    /** The statement with one of its conditions left out, for each of them. */
    static List<String> forgotten(String statement) {
        String text = code(statement);
        List<String> all = new ArrayList<>();
        for (Pattern condition : List.of(BOUND, BOUND_RANGE)) {
            Matcher matcher = condition.matcher(text);
            while (matcher.find()) {
                all.add(text.substring(0, matcher.start()) + "true" + text.substring(matcher.end()));
            }
        }
        return all;
    }

    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = MATCH.matcher(text);
        while (matcher.find()) {
            starts.add(matcher.end());
        }
        return starts;
    }

    /** Without comments, which bind nothing. */
    private static String code(String statement) {
        return statement.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
    }
}
