package org.ormek.simulation.world;

/** The kinds of planted entities, with the prefix of their printed key. */
public enum Kind {
    /** A telephone number, E.164. */
    PHONE("phone"),
    /** A wallet, {@code chain:address}. */
    WALLET("wallet"),
    /** A bank account, IBAN. */
    ACCOUNT("account"),
    /** A payment card, its full number (all are made up). */
    CARD("card"),
    /** A web host. */
    SITE("site"),
    /** An e-mail address. */
    EMAIL("email"),
    /** A Telegram handle or invite, {@code telegram:handle} or {@code telegram:+invite}. */
    MESSENGER("messenger"),
    /** An IPv4 address. */
    IP("ip"),
    /** A tracker, {@code ga:UA-...}. */
    TRACKER("tracker"),
    /** A certificate, SHA-256 in hexadecimal. */
    CERTIFICATE("certificate"),
    /** A name server. */
    NAME_SERVER("nameserver");

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    /** The word in front of the colon. */
    public String prefix() {
        return prefix;
    }
}
