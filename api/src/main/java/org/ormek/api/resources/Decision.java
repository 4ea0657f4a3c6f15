package org.ormek.api.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided of a resource.
 *
 * @param number      counts up from 1 within the resource
 * @param verdict     ILLEGAL, NOT_ILLEGAL or NEED_INFO
 * @param reason      in words
 * @param decidedBy   name of the key
 * @param decidedAt   when
 * @param needsSecond whether it holds only when a second person has agreed
 * @param confirmedBy name of the key of the second person; null if nobody agreed or nobody had to
 * @param confirmedAt when; null likewise
 * @param expiresAt   until when the site stays on the block lists; null for other verdicts
 */
public record Decision(int number, Status verdict, String reason, String decidedBy, Instant decidedAt, boolean needsSecond,
                       @Nullable String confirmedBy, @Nullable Instant confirmedAt, @Nullable Instant expiresAt) {

    /** True if it held at that moment, unless a newer one that holds goes before it. */
    boolean heldAt(Instant moment) {
        Instant since = needsSecond ? confirmedAt : decidedAt;
        return since != null && !since.isAfter(moment);
    }

    /** True if it holds. */
    public boolean holds() {
        return !needsSecond || confirmedBy != null;
    }
}
