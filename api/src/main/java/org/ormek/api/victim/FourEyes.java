package org.ormek.api.victim;

import org.ormek.api.error.Refusal;
import org.ormek.api.security.Asker;
import org.ormek.api.security.SecondPerson;
import org.springframework.http.HttpStatus;

/** What a request must be for its next step. The sentences tell a caller who may see the request what to do. */
final class FourEyes {

    private FourEyes() {
    }

    /** A second person: another key that was given to somebody of another name. */
    static void needSecondPerson(Kept kept, Asker asker) {
        if (!SecondPerson.is(asker, kept.askedKey(), kept.card().askedBy())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "A second person must agree: the one who asked may not approve, nor may another key of the same name.");
        }
    }

    static void needSamePerson(Kept kept, Asker asker) {
        if (!kept.askedKey().equals(asker.key())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Only the one who asked may look, with the key that was used to ask. Make a request of your own.");
        }
    }

    static void needToBeAsked(Kept kept) {
        switch (kept.card().state()) {
            case ASKED -> { }
            case APPROVED -> throw new Refusal(HttpStatus.CONFLICT, "This request has been approved already. The one who asked may look now.");
            default -> throw gone(kept);
        }
    }

    static void needToBeApproved(Kept kept) {
        switch (kept.card().state()) {
            case APPROVED -> { }
            case ASKED -> throw new Refusal(HttpStatus.CONFLICT, "No second person has agreed yet. Ask a supervisor to approve this request.");
            default -> throw gone(kept);
        }
    }

    static Refusal gone(Kept kept) {
        return new Refusal(HttpStatus.GONE, kept.card().state() == Reidentification.State.REVEALED ? "This identity was given already, and is given once. Make another request if it is needed again."
                : "This request has expired. Make another one.");
    }
}
