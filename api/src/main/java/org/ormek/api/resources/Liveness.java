package org.ormek.api.resources;

/** What a check found where a decided site was. Names are stable. */
public enum Liveness {
    /** The page answers and still shows signs, or much the same text as before. */
    ALIVE,
    /** A page answers, but it shows no signs and another text: emptied, parked, or in other hands. */
    CHANGED,
    /** A redirect leads to another registrable domain. */
    MOVED,
    /** The server answers with an error of HTTP (400 and above). */
    CLOSED,
    /** Nobody answers: no such name, no connection, or nothing in time. */
    NO_ANSWER,
    /** The page was not asked for: robots.txt or the guard of the crawler kept it from that. */
    NOT_ASKED
}
