package org.ormek.crawl.seed;

/**
 * A line of a seed file that is no seed.
 *
 * @param file   as given
 * @param line   from 1
 * @param reason a sentence that says what is wrong
 */
public record SeedIssue(String file, long line, String reason) {
}
