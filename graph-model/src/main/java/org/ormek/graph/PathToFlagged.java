package org.ormek.graph;

import java.util.List;
import org.ormek.model.EntityKey;

/**
 * A shortest path to a reported or sanctioned entity.
 *
 * @param target the entity at its end
 * @param labels what is said of it, sorted
 * @param hops   the steps from the entity asked about
 */
public record PathToFlagged(EntityKey target, List<String> labels, List<Hop> hops) {

    /**
     * One step.
     *
     * @param from    where it starts
     * @param to      where it ends
     * @param reason  link type, or {@code SAME_EVIDENCE} with the evidence type
     * @param via     evidence id of the step
     */
    public record Hop(EntityKey from, EntityKey to, String reason, String via) {
    }
}
