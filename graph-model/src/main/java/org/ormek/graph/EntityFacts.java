package org.ormek.graph;

import java.util.List;
import org.ormek.model.EntityKey;

/**
 * What the graph has added up for one entity, for a check of the whole graph.
 *
 * @param key   the entity
 * @param facts canonical lines for counts, flags and outgoing links in all datasets, sorted
 */
public record EntityFacts(EntityKey key, List<String> facts) {
}
