package org.ormek.graph;

import org.jspecify.annotations.Nullable;

/**
 * Which clusters to list.
 *
 * @param type     of this type only; null for all
 * @param country  with this country among its countries; null for all
 * @param language with this language among its languages; null for all
 * @param smallest with so many members or more
 * @param offset   how many to pass over
 * @param limit    how many at most
 */
public record ClusterQuestion(ClusterCard.@Nullable Type type, @Nullable String country, @Nullable String language, long smallest, int offset, int limit) {

    /** The first clusters, whatever they are. */
    public static ClusterQuestion first(int limit) {
        return new ClusterQuestion(null, null, null, 2, 0, limit);
    }
}
