package org.ormek.graph.neo4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Links, their two ends as in the write statement, and how many of them an entity has in a dataset. */
final class CsvLinks {

    /** The beginning of a key that an end carries, in characters as Cypher's {@code left} counts them. */
    private static final int KEY_LENGTH = 700;

    private final List<Map<String, Object>> links;
    private final Map<Object, String> keys = new HashMap<>();
    private final Map<End, Long> counts = new HashMap<>();

    /** Of rows as {@link Tallies#links()} gives them, with the numbers of all entities by key. */
    CsvLinks(List<Map<String, Object>> links, Map<String, Integer> numbers) {
        this.links = links;
        for (Map<String, Object> row : links) {
            Object dataset = cell(facts(row), "dataset");
            Object source = cell(row, "source");
            Object target = cell(row, "target");
            counts.merge(new End(source, dataset), 1L, Long::sum);
            if (!source.equals(target)) {
                counts.merge(new End(target, dataset), 1L, Long::sum);
            }
            keys.put(source, "");
            keys.put(target, "");
        }
        numbers.forEach((key, number) -> keys.replace(number, key));
    }

    /** Writes both tables. */
    void write(Path linkFile, Path endFile) throws IOException {
        try (CsvTable table = new CsvTable(linkFile, ":START_ID,:END_ID,:TYPE,dataset,evidence,extractor" + CsvLoad.PERIOD);
             CsvTable ends = new CsvTable(endFile, ":START_ID,:END_ID,entity,dataset,type,outgoing:boolean,place")) {
            for (Map<String, Object> row : links) {
                Map<?, ?> facts = facts(row);
                Object source = cell(row, "source");
                Object target = cell(row, "target");
                Object dataset = cell(facts, "dataset");
                Object type = cell(row, "type");
                table.row(source, target, type, dataset, cell(facts, "evidence"), cell(facts, "extractor"), cell(facts, "firstSeen"), cell(facts, "lastSeen"));
                ends.row(source, target, keyOf(source), dataset, type, true, type + " " + beginning(keyOf(target)));
                if (!source.equals(target)) {
                    ends.row(target, source, keyOf(target), dataset, type, false, type + " " + beginning(keyOf(source)));
                }
            }
        }
    }

    /** How many links the entity of a number has in a dataset. */
    long countOf(Object entity, Object dataset) {
        return counts.getOrDefault(new End(entity, dataset), 0L);
    }

    /** The properties of a row. */
    static Map<?, ?> facts(Map<String, Object> row) {
        return (Map<?, ?>) cell(row, "properties");
    }

    /** A value that is there in every row. */
    static Object cell(Map<?, ?> row, String name) {
        return Objects.requireNonNull(row.get(name));
    }

    private String keyOf(Object number) {
        return Objects.requireNonNull(keys.get(number));
    }

    private static String beginning(String key) {
        return key.codePointCount(0, key.length()) <= KEY_LENGTH ? key : key.substring(0, key.offsetByCodePoints(0, KEY_LENGTH));
    }

    /** An entity in a dataset. */
    private record End(Object entity, Object dataset) {
    }
}
