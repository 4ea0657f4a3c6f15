package org.ormek.crawl.frontier;

/**
 * An item that was handed out. Its queue gives nothing else until it is acknowledged or put back.
 *
 * @param item  what to do
 * @param queue its queue
 * @param key   where it stands in the frontier
 */
public record Lease(FrontierItem item, String queue, String key) {
}
