package org.ormek.graph;

import org.ormek.model.EntityKey;

/**
 * An entity that many use: shown as context, member of no cluster.
 *
 * @param key     the entity
 * @param display how people write it
 * @param reason  LIST, PURITY or ANALYST
 * @param purity  largest share of its sharers that belong together, 0 to 1
 * @param sharers how many share it
 */
public record SharedServiceCard(EntityKey key, String display, String reason, double purity, long sharers) {
}
