package org.ormek.graph.neo4j;

import java.util.HashMap;
import java.util.Map;
import org.ormek.model.Evidence;

/** One row that adds up what several pieces of evidence say of the same thing, in any order. */
final class Tally {

    private final Map<String, Object> row;
    private final Map<String, Object> properties = new HashMap<>();
    private final Period period = new Period();

    /** What the row belongs to. */
    Tally(Map<String, Object> row) {
        this.row = new HashMap<>(row);
    }

    /** With a property that all of them share. */
    Tally with(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** One more piece of evidence with the same flag. */
    void countFlag(Evidence evidence) {
        period.add(evidence.observedAt());
        properties.merge("count", 1L, Tally::sum);
        properties.merge("evidence", evidence.id().hex(), Tally::smaller);
    }

    /** One more statement of the same link. */
    void countLink(Evidence evidence, String extractor) {
        period.add(evidence.observedAt());
        properties.merge("extractor", extractor, (a, b) -> smaller(a, b).equals(a) ? b : a);
        properties.merge("evidence", evidence.id().hex(), Tally::smaller);
    }

    /** The row with its properties. */
    Map<String, Object> row() {
        properties.put("firstSeen", Parameters.orNull(Times.toDatabase(period.first())));
        properties.put("lastSeen", Parameters.orNull(Times.toDatabase(period.last())));
        row.put("properties", properties);
        return row;
    }

    private static Object sum(Object a, Object b) {
        return (Long) a + (Long) b;
    }

    private static Object smaller(Object a, Object b) {
        return a.toString().compareTo(b.toString()) <= 0 ? a : b;
    }
}
