package org.ormek.graph;

/** What the evidence shows a member doing. */
public enum MemberRole {
    /** A number that got in touch with victims first. */
    OPENER_NUMBER,
    /** A number that took over after the first call. */
    CLOSER_NUMBER,
    /** A number that victims were called from; the evidence does not tell first calls from later ones. */
    CALLING_NUMBER,
    /** A number that victims were given. */
    CONTACT_NUMBER,
    /** An account or invitation of a messenger. */
    MESSENGER_CONTACT,
    /** An e-mail address. */
    EMAIL_CONTACT,
    /** A site or page that victims were sent to. */
    LANDING_SITE,
    /** A wallet for payments. */
    PAYMENT_WALLET,
    /** A bank account or card that complaints of several victims name; it takes in money for others, and its holder may be deceived too. */
    MULE_ACCOUNT,
    /** A bank account or card for payments that one complaint names; its holder may be a mule, or a victim too. */
    PAYMENT_ACCOUNT,
    /** What the sites run on: addresses, certificates, trackers, kits. */
    INFRASTRUCTURE,
    /** Named, no more. */
    NAMED
}
