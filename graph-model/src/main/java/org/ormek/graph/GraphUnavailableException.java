package org.ormek.graph;

import org.ormek.model.OrmekException;

/** The database does not answer. The same call may be made again later. */
public class GraphUnavailableException extends OrmekException {

    private static final long serialVersionUID = 1L;

    /** With a message that says which address was tried and what to do, and the cause. */
    public GraphUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
