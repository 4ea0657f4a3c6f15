package org.ormek.documents;

import org.apache.tika.exception.WriteLimitReachedException;

/** Thrown through the parsers once a limit is reached; they let exceptions of this kind pass. */
final class ReadingStopped extends WriteLimitReachedException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    ReadingStopped(String reason) {
        super(0);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
