package org.ormek.model;

import org.jspecify.annotations.Nullable;

/**
 * One place in one piece of evidence that names an entity.
 *
 * @param entity    what is named
 * @param role      what it does there
 * @param raw       the writing as received, before any folding
 * @param field     the column or part it stands in, for example {@code text} or {@code phones}
 * @param span      where in that field's text; null where the whole field is the mention
 * @param certainty how sure the detector is
 * @param extractor name and version of the detector, for example {@code phone/1}
 */
public record Mention(Entity entity, MentionRole role, String raw, String field, @Nullable Span span,
                      Certainty certainty, String extractor) {
}
