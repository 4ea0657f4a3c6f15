package org.ormek.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One document to read, as the parent asks for it. A limit that is absent takes its default; one outside its range
 * is refused, so that a mistake in a limit is never silent. An absent one comes as null as far as the constructor and no further.
 *
 * @param path        where the file is
 * @param name        what it was called where it came from, a hint to its kind; or null
 * @param maxChars    most characters of text over all parts
 * @param maxEmbedded most attachments, package entries and embedded objects
 * @param maxDepth    deepest part read; the document itself is at depth 0
 * @param maxBytes    largest file that is opened
 * @param maxMillis   time after which reading stops with what it has
 */
record Request(
        @JsonProperty(required = true) String path,
        @Nullable String name,
        Integer maxChars,
        Integer maxEmbedded,
        Integer maxDepth,
        Long maxBytes,
        Long maxMillis) {

    /** Most characters that fit into the answer of a process with 256 MiB of heap. */
    static final int MOST_CHARS = 5_000_000;

    Request {
        maxChars = within("maxChars", maxChars, 1_000_000, 1, MOST_CHARS);
        maxEmbedded = within("maxEmbedded", maxEmbedded, 200, 0, 10_000);
        maxDepth = within("maxDepth", maxDepth, 5, 0, 20);
        maxBytes = within("maxBytes", maxBytes, 256L << 20, 1, 4L << 30);
        maxMillis = within("maxMillis", maxMillis, 30_000, 1, 600_000);
    }

    private static int within(String limit, @Nullable Integer asked, int absent, int least, int most) {
        return (int) within(limit, asked == null ? null : Long.valueOf(asked), (long) absent, least, most);
    }

    private static long within(String limit, @Nullable Long asked, long absent, long least, long most) {
        long value = asked == null ? absent : asked;
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d, it must be from %d to %d".formatted(limit, value, least, most));
        }
        return value;
    }
}
