package org.ormek.crawl.fetch;

import org.ormek.model.OrmekException;

/** The door refuses, or nothing usable came through it. */
public final class DoorException extends OrmekException {

    private static final long serialVersionUID = 1L;

    private final Verdict verdict;

    /** With the verdict and a sentence that says what is wrong. */
    public DoorException(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    /** Which rule it was. */
    public Verdict verdict() {
        return verdict;
    }
}
