package org.ormek.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search in the texts of evidence.
 *
 * @param text  words as people type them; each must begin a word of the text, in whatever alphabet, case and order
 * @param from  the first moment of what is looked for; null for any, undated evidence included
 * @param until the moment after the last; null for any, undated evidence included
 * @param limit most answers; positive
 */
public record TextQuestion(String text, @Nullable Instant from, @Nullable Instant until, int limit) {
}
