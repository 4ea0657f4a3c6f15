package org.ormek.crawl.warc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * One record of a WARC file, or a stretch of it that holds none.
 *
 * @param number  1-based place among the pieces of the file
 * @param offset  first byte in the file; -1 if it stands in one gzip member with others
 * @param length  bytes from there; 0 if it has no offset
 * @param headers of the record; null for damage
 * @param block   what follows them, at most {@link WarcRecords#MAX_BLOCK} bytes
 * @param isCut   true if the block is longer than that
 * @param damage  why there is no record here; empty if there is one
 */
record WarcPiece(long number, long offset, long length, @Nullable MessageHeaders headers, byte[] block, boolean isCut, String damage) {

    static WarcPiece damaged(long number, long offset, long length, String why) {
        return new WarcPiece(number, offset, length, null, new byte[0], false, why);
    }

    /** The first value of a header; empty if there is none. */
    String header(String name) {
        return headers == null ? "" : headers.first(name).orElse("").strip();
    }

    /** The value of WARC-Type in lower case. */
    String type() {
        return header("WARC-Type").toLowerCase(Locale.ROOT);
    }

    /** The target, without the angle brackets that wget puts around it. */
    String target() {
        String target = header("WARC-Target-URI");
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    /** The record's name, cut where no honest one is that long. */
    String id() {
        String id = header("WARC-Record-ID").replaceAll("[^\\x21-\\x7e]", "");
        return id.length() > 120 ? id.substring(0, 120) : id;
    }

    /** When it was captured; null if the record does not say it in a way that can be read. */
    @Nullable Instant date() {
        try {
            return OffsetDateTime.parse(header("WARC-Date")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
