package org.ormek.crawl.capture;

import java.util.List;
import org.ormek.model.Sha256;

/**
 * The records of one capture, each compressed by itself, as they go into the file in one piece.
 *
 * @param bytes   all records
 * @param entries for the index; offsets count from the beginning of the bytes
 */
public record PackedGroup(byte[] bytes, List<Entry> entries) {

    /**
     * One record for the index.
     *
     * @param url     target
     * @param date    of the record
     * @param mime    media type; {@code warc/revisit} for a revisit
     * @param status  of the response
     * @param payload digest of the body
     * @param offset  of the record
     * @param length  compressed
     */
    public record Entry(String url, java.time.Instant date, String mime, int status, Sha256 payload, long offset, long length) {
    }

    /** Copies the list, not the bytes. */
    public PackedGroup {
        entries = List.copyOf(entries);
    }
}
