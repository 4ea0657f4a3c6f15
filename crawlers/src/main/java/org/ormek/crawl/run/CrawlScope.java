package org.ormek.crawl.run;

/** How far a run walks from its seeds. A redirect of a page is always followed one step, wherever it leads. */
public enum CrawlScope {
    /** The seed pages alone. */
    PAGE,
    /** The registrable domains of the seeds. */
    DOMAIN,
    /** Everywhere, within the depth. */
    WEB
}
