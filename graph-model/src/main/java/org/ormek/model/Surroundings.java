package org.ormek.model;

import org.jspecify.annotations.Nullable;

/**
 * The words around a piece of a text, so that it can be quoted.
 *
 * @param before what stands before it, with dots where more does; empty if it does not stand in the text
 * @param after  what stands behind it, in the same way
 */
public record Surroundings(String before, String after) {

    private static final int AROUND = 100;

    /** Of a piece of the text, up to 100 UTF-16 code units on each side; empty ones for null or a piece beyond the text's end. */
    public static Surroundings of(String text, @Nullable Span span) {
        if (span == null || span.end() > text.length()) {
            return new Surroundings("", "");
        }
        int from = Math.max(0, span.start() - AROUND);
        int to = Math.min(text.length(), span.end() + AROUND);
        return new Surroundings((from > 0 ? "... " : "") + text.substring(from, span.start()), text.substring(span.end(), to) + (to < text.length() ? " ..." : ""));
    }
}
