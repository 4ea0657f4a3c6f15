package org.ormek.analysis.signal;

/** Signals of one group say much the same thing again, so that their bits are not simply added; groups are independent. */
public enum SignalGroup {
    /** Named together by a victim or a message. */
    COMPLAINT,
    /** Money goes to the same place. */
    MONEY,
    /** Reached by the same contact. */
    CONTACT,
    /** The same tracker. */
    TRACKER,
    /** The same certificate. */
    CERTIFICATE,
    /** The same registration. */
    REGISTRANT,
    /** The same pages or a redirect between them. */
    WEB,
    /** The same machines. */
    HOST,
    /** The same words. */
    TEXT
}
