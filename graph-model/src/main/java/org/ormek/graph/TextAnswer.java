package org.ormek.graph;

import java.util.List;

/**
 * Texts that hold what was looked for.
 *
 * @param more  whether there are more than are given
 * @param texts the newest first, undated last, by id where dates are equal
 */
public record TextAnswer(boolean more, List<TextCard> texts) {

    /** Copies the list. */
    public TextAnswer {
        texts = List.copyOf(texts);
    }
}
