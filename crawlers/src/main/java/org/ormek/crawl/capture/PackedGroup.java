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
     * @param status  of the response; {@link #NO_STATUS} for a conversion
     * @param payload digest of the body
     * @param offset  of the record
     * @param length  compressed
     */
    public record Entry(String url, java.time.Instant date, String mime, int status, Sha256 payload, long offset, long length) {

        /** What is no answer of a server has no status. */
        public static final int NO_STATUS = 0;

        /** True for what was made of a page and is no answer of a server. */
        public boolean isConversion() {
            return status == NO_STATUS;
        }

        /** True if the record holds the body of an answer, so that others may refer to it. */
        public boolean holdsBody() {
            return !isConversion() && !mime.equals("warc/revisit");
        }
    }

    /** Copies the list, not the bytes. */
    public PackedGroup {
        entries = List.copyOf(entries);
    }
}
