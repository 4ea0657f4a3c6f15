package org.ormek.graph.neo4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that many others have in common: each is sent once, and the others name it by its place. */
final class SharedRows {

    private final Map<List<Object>, Integer> places = new LinkedHashMap<>();

    /** The place of the row, which is added if it is new. */
    int placeOf(Object... fields) {
        List<Object> row = List.of(fields);
        Integer known = places.putIfAbsent(row, places.size());
        return known == null ? places.size() - 1 : known;
    }

    /** The rows by their places. */
    List<List<Object>> rows() {
        return List.copyOf(places.keySet());
    }
}
