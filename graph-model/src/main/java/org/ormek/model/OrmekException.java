package org.ormek.model;

/** The root of the errors that Ormek raises itself. The message says what to do. */
public class OrmekException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the person at the screen. */
    public OrmekException(String message) {
        super(message);
    }

    /** With a message for the person at the screen and the cause for the log. */
    public OrmekException(String message, Throwable cause) {
        super(message, cause);
    }
}
