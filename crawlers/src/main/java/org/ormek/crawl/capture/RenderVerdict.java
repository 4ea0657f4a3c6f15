package org.ormek.crawl.capture;

/** How a rendering ended. Names are stable: they stand in evidence and reports. */
public enum RenderVerdict {
    /** The browser showed the page; what its scripts built is kept. */
    RENDERED,
    /** The page did not come to an end in its time, and the browser was ended. */
    TIME_OVER,
    /** The browser failed over the page. */
    BROWSER_FAILED,
    /** What came was no page any more, so that there was nothing to show. */
    NO_PAGE
}
