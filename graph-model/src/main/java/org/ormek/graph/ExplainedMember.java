package org.ormek.graph;

import org.jspecify.annotations.Nullable;

/**
 * A member of a cluster and why it is one.
 *
 * @param member  the member
 * @param grounds why; null if the run was made by a version that did not keep it
 */
public record ExplainedMember(ClusterMember member, @Nullable MemberGrounds grounds) {
}
