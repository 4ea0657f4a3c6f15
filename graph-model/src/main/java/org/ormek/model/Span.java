package org.ormek.model;

/**
 * A piece of a text, in UTF-16 code units.
 *
 * @param start first unit, from 0
 * @param end   one behind the last unit; not below start
 */
public record Span(int start, int end) {

    /** Refuses a span that ends before it starts with {@link IllegalArgumentException}. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** The piece of the given text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
