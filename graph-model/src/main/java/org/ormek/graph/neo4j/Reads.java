package org.ormek.graph.neo4j;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/** Runs a statement file that reads. */
@FunctionalInterface
interface Reads {

    /** The rows that the file gives with these parameters. */
    List<Record> read(String file, Map<String, Object> parameters);
}
