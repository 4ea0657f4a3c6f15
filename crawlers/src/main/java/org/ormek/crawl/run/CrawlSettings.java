package org.ormek.crawl.run;

import org.jspecify.annotations.Nullable;

/**
 * How a run works; kept in run.json, so that a resumed run works the same way.
 *
 * @param scope            how far it walks
 * @param maxPages         pages in all
 * @param maxPagesPerHost  pages of one registrable domain
 * @param maxDepth         steps from a seed
 * @param workers          visits at the same time
 * @param hostDelayMillis  pause between two visits of one registrable domain; 0 for none (own networks only)
 * @param ipDelayMillis    pause between two visits of one address; 0 for none
 * @param robotsOverride   null to honour robots.txt; else the lawful mandate by which it is not, which is logged
 * @param pageSeconds      time for one page with redirects and body
 * @param maxBodyBytes     of one body
 * @param warcBytes        size of a WARC file after which the next is begun
 * @param userAgent        how the crawler names itself
 * @param operator         who runs it; stands in each WARC file
 * @param render           true to show pages that scripts build in a browser
 * @param testNetwork      null for the public web
 */
public record CrawlSettings(CrawlScope scope, int maxPages, int maxPagesPerHost, int maxDepth, int workers, long hostDelayMillis,
                            long ipDelayMillis, @Nullable String robotsOverride, int pageSeconds, int maxBodyBytes, long warcBytes,
                            String userAgent, String operator, boolean render, @Nullable TestNetwork testNetwork) {

    /** Refuses settings that make no sense with IllegalArgumentException. */
    public CrawlSettings {
        if (maxPages < 1 || maxPagesPerHost < 1 || maxDepth < 0 || workers < 1 || hostDelayMillis < 0 || ipDelayMillis < 0 || pageSeconds < 1) {
            throw new IllegalArgumentException("Numbers of pages, workers and seconds must be positive, delays and depth not negative.");
        }
        if (testNetwork == null && hostDelayMillis < 200) {
            throw new IllegalArgumentException("On the public web the pause for each host is at least 200 milliseconds.");
        }
    }

    /** Settings for unknown sites of the public web. */
    public static CrawlSettings standard() {
        return new CrawlSettings(CrawlScope.DOMAIN, 10_000, 500, 6, 64, 1_000, 500, null, 40, 8 << 20, 1L << 30, "OrmekBot/0.1", "", false, null);
    }

    /** The same settings for a network of one's own, without pauses. */
    public CrawlSettings onTestNetwork(TestNetwork network) {
        return new CrawlSettings(scope, maxPages, maxPagesPerHost, maxDepth, workers, 0, 0, robotsOverride, pageSeconds, maxBodyBytes, warcBytes,
                userAgent, operator, render, network);
    }

    /** The same settings with another scope and number of pages. */
    public CrawlSettings within(CrawlScope other, int pages) {
        return new CrawlSettings(other, pages, maxPagesPerHost, maxDepth, workers, hostDelayMillis, ipDelayMillis, robotsOverride, pageSeconds,
                maxBodyBytes, warcBytes, userAgent, operator, render, testNetwork);
    }

    /** The same settings with other pauses. */
    public CrawlSettings withDelays(long hostMillis, long ipMillis) {
        return new CrawlSettings(scope, maxPages, maxPagesPerHost, maxDepth, workers, hostMillis, ipMillis, robotsOverride, pageSeconds, maxBodyBytes,
                warcBytes, userAgent, operator, render, testNetwork);
    }

    /** The same settings with robots.txt set aside by the given mandate. */
    public CrawlSettings overridingRobots(String mandate) {
        return new CrawlSettings(scope, maxPages, maxPagesPerHost, maxDepth, workers, hostDelayMillis, ipDelayMillis, mandate, pageSeconds, maxBodyBytes,
                warcBytes, userAgent, operator, render, testNetwork);
    }

    /** The same settings with pages that scripts build shown in a browser, or not. */
    public CrawlSettings rendering(boolean shows) {
        return new CrawlSettings(scope, maxPages, maxPagesPerHost, maxDepth, workers, hostDelayMillis, ipDelayMillis, robotsOverride, pageSeconds, maxBodyBytes,
                warcBytes, userAgent, operator, shows, testNetwork);
    }
}
