package org.ormek.api.error;

import org.ormek.model.OrmekException;

/** There is no such thing, or the asker may not know of it; both answer the same. */
public class NotFound extends OrmekException {

    private static final long serialVersionUID = 1L;

    /** With the sentence for the caller; it must not depend on what is hidden. */
    public NotFound(String message) {
        super(message);
    }
}
