package org.ormek.graph;

import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;

/**
 * A member of a cluster.
 *
 * @param key       the entity
 * @param display   how people write it
 * @param role      what it does there
 * @param bits      weight of its ties within the cluster, log2 of the likelihood ratio
 * @param stability share of resampled runs in which it stays, 0 to 1; null if that was not tried
 */
public record ClusterMember(EntityKey key, String display, MemberRole role, double bits, @Nullable Double stability) {
}
