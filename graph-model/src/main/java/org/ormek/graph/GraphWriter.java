package org.ormek.graph;

import java.util.List;
import org.ormek.model.Evidence;

/** The write side of the graph. */
public interface GraphWriter {

    /**
     * Writes evidence with all its mentions and links in one transaction. Evidence whose id is in the graph already
     * changes nothing, so that any call may be repeated.
     *
     * @param batch evidence with distinct or repeated ids, of any datasets
     * @return how many were new and how many were there already (repetitions within the batch count as there)
     * @throws GraphUnavailableException if the database does not answer within the retry time
     */
    WriteCount write(List<Evidence> batch);

    /**
     * What one call did.
     *
     * @param written   evidence that was new
     * @param duplicate evidence that was there already
     */
    record WriteCount(long written, long duplicate) {
    }
}
