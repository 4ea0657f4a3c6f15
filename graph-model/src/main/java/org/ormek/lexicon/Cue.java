package org.ormek.lexicon;

/** What the words of a sentence say of the numbers and brands in it. */
public enum Cue {
    /** Somebody called or got in touch. */
    FIRST_CALL,
    /** It came after something else: a hand-over, a second person, another number. */
    SEQUEL,
    /** A number that was shown and is not the caller's. */
    SPOOFED,
    /** Another matter, before this one. */
    EARLIER,
    /** Somebody gives himself out for another. */
    POSES_AS
}
