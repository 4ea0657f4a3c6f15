package org.ormek.model;

/** What a mentioned entity does in the evidence. */
public enum MentionRole {
    /** What the evidence is about: the reported site, the tagged wallet, the listed number. */
    SUBJECT,
    /** The one who called or wrote. */
    SENDER,
    /** A way to reach the other side: a number, a handle, an address. */
    CONTACT,
    /** Where money went or should go. */
    PAYMENT,
    /** A place on the web that was used. */
    RESOURCE,
    /** Something technical that the resource stands on. */
    INFRASTRUCTURE,
    /** Named in a warning, as somebody else's: it says nothing of who controls it. */
    CITED,
    /** Named in the text, its part unknown. */
    MENTIONED
}
