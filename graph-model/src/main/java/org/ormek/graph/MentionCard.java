package org.ormek.graph;

import org.jspecify.annotations.Nullable;
import org.ormek.model.Certainty;
import org.ormek.model.MentionRole;
import org.ormek.model.Span;

/**
 * One place where an entity stands in a piece of evidence.
 *
 * @param role      what it does there
 * @param raw       the writing as received
 * @param field     the column or part
 * @param span      where in the field; null if it is the whole field
 * @param certainty how sure the detector was
 * @param extractor detector and version
 */
public record MentionCard(MentionRole role, String raw, String field, @Nullable Span span, Certainty certainty,
                          String extractor) {
}
