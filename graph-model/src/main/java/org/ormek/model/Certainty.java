package org.ormek.model;

/** How sure a detector is that a piece of text names an entity. */
public enum Certainty {
    /** A checksum, a registry or a numbering plan confirms it, or a column of the source says so and the form is valid. */
    CONFIRMED,
    /** The form fits, but nothing can confirm it. */
    CANDIDATE
}
