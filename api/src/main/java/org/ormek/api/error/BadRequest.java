package org.ormek.api.error;

import org.springframework.http.HttpStatus;

/** The request is wrong; the message says what to send instead. */
public class BadRequest extends Refusal {

    private static final long serialVersionUID = 1L;

    /** With the sentence for the caller. */
    public BadRequest(String message) {
        super(HttpStatus.BAD_REQUEST, message);
    }
}
