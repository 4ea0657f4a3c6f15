package org.ormek.crawl.fetch;

/**
 * One header line as sent or received.
 *
 * @param name  in its original case; lower case in HTTP/2; empty for a line without a colon
 * @param value without line breaks
 */
public record HeaderLine(String name, String value) {
}
