package org.ormek.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters to list.
 *
 * @param type     of this type only; null for all
 * @param country  with this country among its countries; null for all
 * @param language with this language among its languages; null for all
 * @param smallest with so many members or more
 * @param seen     what else to ask
 * @param offset   how many to pass over
 * @param limit    how many at most
 */
public record ClusterQuestion(ClusterCard.@Nullable Type type, @Nullable String country, @Nullable String language, long smallest, Seen seen, int offset, int limit) {

    /**
     * When and as what clusters were seen.
     *
     * @param brand posing as the brand of this id; null for all
     * @param from  with evidence at this time or later; null for all
     * @param to    with evidence at this time or earlier; null for all
     * @param fresh with so many fresh members or more
     */
    public record Seen(@Nullable String brand, @Nullable Instant from, @Nullable Instant to, long fresh) {

        /** Whenever and as whatever. */
        public static final Seen ANY = new Seen(null, null, null, 0);
    }

    /** Whenever and as whatever they were seen. */
    public ClusterQuestion(ClusterCard.@Nullable Type type, @Nullable String country, @Nullable String language, long smallest, int offset, int limit) {
        this(type, country, language, smallest, Seen.ANY, offset, limit);
    }

    /** The first clusters, whatever they are. */
    public static ClusterQuestion first(int limit) {
        return new ClusterQuestion(null, null, null, 2, 0, limit);
    }
}
