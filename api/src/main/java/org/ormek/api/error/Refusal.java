package org.ormek.api.error;

import java.time.Duration;
import org.ormek.model.OrmekException;
import org.springframework.http.HttpStatus;

/** A request that is not answered, for a reason the caller can do something about. It becomes an RFC 9457 problem. */
public class Refusal extends OrmekException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final long retryAfterSeconds;

    /** With the status and the sentence for the caller, which must say what to do and must not depend on what is hidden. */
    public Refusal(HttpStatus status, String message) {
        this(status, message, Duration.ZERO);
    }

    /** The same, with the time after which the same request may succeed; rounded up to whole seconds, zero for "never by waiting". */
    public Refusal(HttpStatus status, String message, Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfterSeconds = retryAfter.isZero() ? 0 : Math.max(1, (retryAfter.toMillis() + 999) / 1000);
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** For the header {@code Retry-After} (RFC 9110, 10.2.3); 0 if waiting does not help. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** The sentence for the caller. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
