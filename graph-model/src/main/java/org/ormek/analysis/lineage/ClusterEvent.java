package org.ormek.analysis.lineage;

import java.util.List;

/**
 * What happened to a cluster between two runs.
 *
 * @param kind  what
 * @param id    the cluster it is about
 * @param other the others that take part: parents that a merge ended, or the parent of a split; sorted
 */
public record ClusterEvent(Kind kind, String id, List<String> other) {

    /** Copies the list. */
    public ClusterEvent {
        other = List.copyOf(other);
    }

    /** What may happen. */
    public enum Kind {
        /** It was not there before. */
        BIRTH,
        /** It went on under its id. */
        CONTINUE,
        /** It took in others, whose ids end. */
        MERGE,
        /** It is a part of another that went on under its own id. */
        SPLIT,
        /** Nothing was seen of it for {@link Lineage#DORMANT_DAYS} days. */
        DORMANT
    }
}
