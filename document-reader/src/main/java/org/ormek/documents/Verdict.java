package org.ormek.documents;

/** How the reading of a document, or of one of its parts, ended. */
public enum Verdict {
    /** Read to its end. */
    OK,
    /** Nothing is wrong with it, and there is no text in it. */
    EMPTY,
    /** Text was read up to a limit of the request. */
    TRUNCATED,
    /** A password is needed. */
    ENCRYPTED,
    /** No parser reads this kind of file here, or the file or the request could not be opened at all. */
    UNSUPPORTED,
    /** The bytes break the rules of their own format; what could be read is there. */
    CORRUPT,
    /** The file, or what it unpacks to, is over the allowed number of bytes. */
    TOO_LARGE,
    /** The time allowed was used up; what was read until then is there. */
    TIMED_OUT,
    /** The process ran out of heap; it ends after this answer. */
    OUT_OF_MEMORY,
    /** It is built to exhaust its reader. */
    BOMB
}
