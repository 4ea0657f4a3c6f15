package org.ormek.crawl.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which address next, in the terms of the crawler-commons URL Frontier: {@code putURLs}, {@code getURLs} with one item
 * for each queue, {@code BlockQueueUntil}, {@code SetDelay}, {@code GetStats}. Safe for use by several threads.
 */
public interface Frontier {

    /** Offers an address. */
    Put put(FrontierItem item);

    /** Hands out the best item of the queue that has waited longest; empty if no queue may be asked now. */
    Optional<Lease> get(Instant now);

    /** When a queue may be asked next; empty if none has anything. */
    Optional<Instant> findNextDue();

    /** The item is done; its queue rests for its delay from now. */
    void acknowledge(Lease lease, Instant now);

    /** The item stays; its queue rests until the given time. */
    void putBack(Lease lease, Instant until);

    /** The item failed: it is tried again later, at most the given number of times; else it is done. */
    void fail(Lease lease, Instant until, int maxAttempts);

    /** Nothing of the queue is handed out before the given time. */
    void blockQueueUntil(String queue, Instant until);

    /** Sets the pause between two items of the queue. */
    void setDelay(String queue, Duration delay);

    /** True if nothing waits and nothing is handed out. */
    boolean isDrained();

    /** How full it is. */
    FrontierCounts count();
}
