package org.ormek.graph;

import org.ormek.model.EntityKey;

/**
 * A shared service that the evidence of a cluster names: context, not a member.
 *
 * @param key      the entity
 * @param display  how people write it
 * @param evidence pieces of evidence that name it together with members
 */
public record ClusterService(EntityKey key, String display, long evidence) {
}
