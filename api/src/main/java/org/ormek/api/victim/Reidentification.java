package org.ormek.api.victim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to learn who the victim of a piece of evidence is.
 *
 * @param id         its number, random
 * @param evidence   id of the evidence
 * @param dataset    compartment of the evidence
 * @param subject    pseudonym of the victim
 * @param purpose    why it was asked for
 * @param state      how far it is
 * @param askedBy    name of the one who asked
 * @param askedAt    when
 * @param approvedBy name of the second person; null before
 * @param approvedAt when the second person agreed; null before
 * @param revealedAt when the identity was given; null before
 * @param expiresAt  until when the next step may be taken
 */
public record Reidentification(String id, String evidence, String dataset, String subject, String purpose, State state, String askedBy, Instant askedAt,
                               @Nullable String approvedBy, @Nullable Instant approvedAt, @Nullable Instant revealedAt, Instant expiresAt) {

    /** How far a request is. */
    public enum State {
        /** It waits for a second person. */
        ASKED,
        /** A second person has agreed; the one who asked may look, once. */
        APPROVED,
        /** The identity was given; it is not given again. */
        REVEALED,
        /** Nobody took the next step in time. */
        EXPIRED
    }
}
