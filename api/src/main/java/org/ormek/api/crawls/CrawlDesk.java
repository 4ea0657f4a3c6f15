package org.ormek.api.crawls;

import java.util.Map;
import java.util.Optional;

/** Runs crawls, one at a time; given by the assembly. */
public interface CrawlDesk {

    /**
     * Takes an order; the crawl waits for its turn.
     *
     * @return its number
     * @throws org.ormek.model.OrmekException if there is no seed among the seeds; the message says what was wrong with the first
     */
    String start(CrawlOrder order, String asker);

    /** Asks a crawl to stop: visits under way are finished, then its evidence is closed. False if it neither waits nor runs. */
    boolean stop(String id, String asker);

    /** Lets a crawl that was stopped or failed go on where it was. False if it waits, runs or is done. */
    boolean resume(String id);

    /** What a crawl did up to its last end; empty before its first. */
    Optional<Map<String, Object>> report(String id);
}
