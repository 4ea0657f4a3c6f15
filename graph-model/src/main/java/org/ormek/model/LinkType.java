package org.ormek.model;

/** What a source itself says about two entities. Co-mention in a text is not a link; it is read from the mentions. */
public enum LinkType {
    /** Site to phone, messenger or e-mail published on it. */
    HAS_CONTACT,
    /** Site to wallet, account or card published on it or used by its code. */
    PUBLISHES_WALLET,
    /** Site to IP address. */
    RESOLVED_TO,
    /** Site to name server. */
    USES_NAME_SERVER,
    /** Site to certificate. */
    SERVES_CERTIFICATE,
    /** Site to tracker. */
    USES_TRACKER,
    /** Site to phishing kit. */
    HOSTED_KIT,
    /** Site to its small picture. */
    HAS_FAVICON,
    /** Site to the site it leads to. */
    REDIRECTS_TO,
    /** Page to its site. */
    PART_OF,
    /** Messenger account to the phone number it is registered by. */
    REGISTERED_BY
}
