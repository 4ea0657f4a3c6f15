package org.ormek.crawl.seed;

import org.ormek.crawl.fetch.WebAddress;

/**
 * Where a run starts.
 *
 * @param address what to fetch first
 * @param source  file and line, or the rule that made it
 */
public record Seed(WebAddress address, String source) {
}
