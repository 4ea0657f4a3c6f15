package org.ormek.graph.neo4j;

import org.neo4j.driver.Record;

/**
 * What the graph has counted of one entity in the asker's datasets.
 *
 * @param evidence pieces of evidence that mention it
 * @param links    links that they state of it; a link that two datasets state counts twice
 * @param stating  datasets that state any
 */
record Counts(long evidence, long links, long stating) {

    /** Of an entity that is not there. */
    static final Counts NONE = new Counts(0, 0, 0);

    static Counts of(Record row) {
        return new Counts(row.get("evidence").asLong(), row.get("links").asLong(), row.get("stating").asLong());
    }
}
