package org.ormek.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;

/**
 * An entity as the asker may see it.
 *
 * @param key        canonical key
 * @param display    how people write it
 * @param attributes facts that follow from the identifier
 * @param firstSeen  earliest dated evidence in scope; null if none is dated
 * @param lastSeen   latest dated evidence in scope; null if none is dated
 * @param mentions   number of mentions in scope
 * @param datasets   datasets in scope that know it, sorted
 */
public record EntitySummary(EntityKey key, String display, Map<String, String> attributes, @Nullable Instant firstSeen,
                            @Nullable Instant lastSeen, long mentions, List<String> datasets) {
}
