package org.ormek.crawl.discover;

import org.ormek.crawl.fetch.WebAddress;

/**
 * A way that leads on from a page.
 *
 * @param target where to
 * @param kind   how
 * @param text   the words of the link, at most 80 characters
 */
public record PageLink(WebAddress target, Kind kind, String text) {

    /** How a page leads on. */
    public enum Kind {
        /** A link to follow. */
        LINK,
        /** Where a form sends what is typed. */
        FORM,
        /** A page shown inside. */
        FRAME,
        /** A redirect by meta element or HTTP header. */
        REDIRECT,
        /** The site's small picture. */
        ICON
    }
}
