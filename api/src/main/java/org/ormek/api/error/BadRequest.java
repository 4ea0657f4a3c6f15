package org.ormek.api.error;

import org.ormek.model.OrmekException;

/** The request is wrong; the message says what to send instead. */
public class BadRequest extends OrmekException {

    private static final long serialVersionUID = 1L;

    /** With the sentence for the caller. */
    public BadRequest(String message) {
        super(message);
    }
}
