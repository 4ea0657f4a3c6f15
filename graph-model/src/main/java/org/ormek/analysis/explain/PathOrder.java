package org.ormek.analysis.explain;

/** Which of two paths is the better one. */
public enum PathOrder {
    /** Whose weakest tie is stronger; of equal ones the shorter. */
    STRONGEST,
    /** With fewer ties; of equal ones that whose weakest tie is stronger. */
    SHORTEST
}
