package org.ormek.graph;

import java.util.List;

/**
 * The write side of a graph that does not exist yet. It gathers evidence in tables, from which the database's offline
 * importer makes the graph in one go; until then nothing can be read. For one thread.
 */
public interface FirstLoad extends GraphWriter {

    /**
     * Ends the tables. Nothing can be written afterwards.
     *
     * @return the arguments by which the importer finds them and reads them
     */
    List<String> finish();
}
