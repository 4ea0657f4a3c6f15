package org.ormek.crawl.frontier;

/** What became of an address that was offered to the frontier. */
public enum Put {
    /** It waits in its queue. */
    QUEUED,
    /** It is known already. */
    KNOWN,
    /** It is deeper than allowed. */
    TOO_DEEP,
    /** Its address has the shape of a trap: too long, repeated path parts, too many parameters. */
    TRAP_SHAPE,
    /** Enough calendar pages of this queue are known, or the year is far away. */
    CALENDAR,
    /** The queue has as many addresses as it may have. */
    QUEUE_FULL
}
