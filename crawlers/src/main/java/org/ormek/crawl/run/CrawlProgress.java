package org.ormek.crawl.run;

import org.ormek.crawl.frontier.FrontierCounts;

/**
 * How a run stands.
 *
 * @param pages     captured in all, earlier sessions included
 * @param maxPages  at which it stops
 * @param findings  lines in the findings file
 * @param failed    addresses that brought no answer
 * @param refused   addresses that the door or robots.txt refused
 * @param bytes     of bodies
 * @param frontier  how full the frontier is
 * @param perSecond pages per second in this session
 */
public record CrawlProgress(long pages, int maxPages, long findings, long failed, long refused, long bytes, FrontierCounts frontier, double perSecond) {
}
