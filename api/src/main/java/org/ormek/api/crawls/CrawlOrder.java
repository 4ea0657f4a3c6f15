package org.ormek.api.crawls;

import org.jspecify.annotations.Nullable;

/**
 * What to crawl.
 *
 * @param dataset  compartment of the crawl and of the evidence it brings
 * @param seeds    URLs or hosts, one a line, also defanged
 * @param scope    PAGE, DOMAIN or WEB
 * @param maxPages pages in all
 * @param rate     pages per second from one domain
 * @param ingest   whether what was captured is imported when the crawl is over
 * @param mandate  the lawful mandate by which robots.txt is set aside; null to honour it
 * @param render   whether pages that scripts build are shown in a browser
 * @param recheck  whether it visits decided sites again, to see whether they are alive
 */
public record CrawlOrder(String dataset, String seeds, String scope, int maxPages, double rate, boolean ingest, @Nullable String mandate, boolean render, boolean recheck) {
}
