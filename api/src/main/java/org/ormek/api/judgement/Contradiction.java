package org.ormek.api.judgement;

import org.ormek.api.error.Refusal;
import org.ormek.judgement.Judgement;
import org.springframework.http.HttpStatus;

/** A judgement that stands is in the way of a new one (409). */
public final class Contradiction extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Judgement standing;
    private final boolean same;

    /** With the sentence for the caller, the judgement that stands, and whether that one says the same already. */
    Contradiction(String sentence, Judgement standing, boolean same) {
        super(HttpStatus.CONFLICT, sentence);
        this.standing = standing;
        this.same = same;
    }

    /** The one that stands; the asker may see it. */
    public Judgement standing() {
        return standing;
    }

    /** True if it says the same; false if both cannot hold together. */
    public boolean same() {
        return same;
    }
}
