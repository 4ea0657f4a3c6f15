package org.ormek.graph;

/** What the evidence shows a member doing. */
public enum MemberRole {
    /** A number that victims were called from. */
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
    /** A bank account or card for payments; its holder may be a mule, or a victim too. */
    PAYMENT_ACCOUNT,
    /** What the sites run on: addresses, certificates, trackers, kits. */
    INFRASTRUCTURE,
    /** Named, no more. */
    NAMED
}
