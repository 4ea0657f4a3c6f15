package org.ormek.api.resources;

import java.time.Instant;

/**
 * What a check of a decided site found.
 *
 * @param at      when the page was asked for
 * @param state   what was found
 * @param status  of HTTP; 0 if there was no answer
 * @param detail  where the site moved to, or the verdict of the crawler
 * @param crawl   number of the crawl, whose files are the evidence
 */
public record SiteCheck(Instant at, Liveness state, int status, String detail, String crawl) {
}
