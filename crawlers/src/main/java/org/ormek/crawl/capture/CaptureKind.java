package org.ormek.crawl.capture;

/** What an address was asked for. */
public enum CaptureKind {
    /** A page to look into. */
    PAGE,
    /** What the site asks of robots. */
    ROBOTS,
    /** A list of pages of the site. */
    SITEMAP,
    /** The site's small picture. */
    FAVICON,
    /** A page that scripts build, shown in a browser. */
    RENDERED
}
