package org.ormek.crawl.capture;

import java.time.Instant;

/**
 * Where a body was captured before.
 *
 * @param url    of that capture
 * @param date   of that capture
 * @param file   name of the WARC file
 * @param offset of the response record
 */
public record Earlier(String url, Instant date, String file, long offset) {

    /** One line that {@link #parse} reads again. */
    public String line() {
        return offset + " " + date + " " + file + " " + url;
    }

    /** Reads the line again. */
    public static Earlier parse(String line) {
        String[] parts = line.split(" ", 4);
        return new Earlier(parts[3], Instant.parse(parts[1]), parts[2], Long.parseLong(parts[0]));
    }
}
