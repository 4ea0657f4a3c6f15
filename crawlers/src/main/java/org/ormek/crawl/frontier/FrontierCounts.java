package org.ormek.crawl.frontier;

/**
 * How full the frontier is.
 *
 * @param known   addresses ever accepted
 * @param done    of them acknowledged
 * @param queued  of them waiting or handed out
 * @param queues  with something waiting
 * @param givenUp addresses left behind in queues that do not answer
 */
public record FrontierCounts(long known, long done, long queued, int queues, long givenUp) {
}
