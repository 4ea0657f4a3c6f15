package org.ormek.api.judgement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.judgement.Judgement;
import org.ormek.model.EntityKey;

/**
 * A judgement as it is given out.
 *
 * @param id         its number
 * @param kind       MUST_LINK, CANNOT_LINK, SERVICE or NOT_SERVICE
 * @param first      the entity it is about
 * @param second     the other one; null for a judgement on one
 * @param datasets   it holds in views that have all of them, and is seen by those who may see all of them
 * @param by         who decided
 * @param at         when
 * @param reason     why
 * @param withdrawal how it ended; null while it stands
 */
public record JudgementCard(String id, Judgement.Kind kind, EntityKey first, @Nullable EntityKey second, List<String> datasets, String by, Instant at, String reason,
                            @Nullable Withdrawal withdrawal) {

    /**
     * The end of a judgement; what it said stays in the history.
     *
     * @param by     who withdrew it
     * @param at     when
     * @param reason why
     */
    public record Withdrawal(String by, Instant at, String reason) {
    }

    /** True while it stands. */
    public boolean stands() {
        return withdrawal == null;
    }

    /** What it says. */
    public Judgement judgement() {
        return new Judgement(id, kind, first, second, datasets, by, at, reason);
    }
}
