package org.ormek.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of things that fraud networks are made of. The prefix is part of every stored key and never changes. */
public enum EntityType {
    /** A telephone number in E.164. */
    PHONE("phone", "PhoneNumber"),
    /** A crypto-asset address on one chain (or one chain family, see {@link Chain}). */
    WALLET("wallet", "Wallet"),
    /** A bank account by IBAN. */
    BANK_ACCOUNT("account", "BankAccount"),
    /** A payment card, kept as keyed hash and last four digits only. */
    PAYMENT_CARD("card", "PaymentCard"),
    /** A web host. */
    SITE("site", "Site"),
    /** One page of a site, by its canonical URL. */
    WEB_PAGE("page", "WebPage"),
    /** An IPv4 or IPv6 address. */
    IP_ADDRESS("ip", "IpAddress"),
    /** An e-mail address. */
    EMAIL("email", "EmailAddress"),
    /** An account, channel or invite on a messenger. */
    MESSENGER("messenger", "MessengerAccount"),
    /** An analytics, advertising or verification id found on pages. */
    TRACKER("tracker", "Tracker"),
    /** A TLS certificate by SHA-256 of its DER form. */
    CERTIFICATE("certificate", "Certificate"),
    /** A name server host. */
    NAME_SERVER("nameserver", "NameServer"),
    /** A phishing kit by its archive name. */
    KIT("kit", "Kit"),
    /** An organization by its national registration number. */
    ORGANIZATION("organization", "Organization"),
    /** The small picture of a site, by the MurmurHash3 that internet-wide scanners search by. */
    FAVICON("favicon", "Favicon");

    private final String prefix;
    private final String label;

    EntityType(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /** The word in front of the colon of a printed key, for example {@code phone}. */
    public String prefix() {
        return prefix;
    }

    /** The node label in the graph, for example {@code PhoneNumber}. */
    public String label() {
        return label;
    }

    /** The type whose {@link #prefix()} is the given word; empty if there is none. */
    public static Optional<EntityType> findByPrefix(String prefix) {
        return Arrays.stream(values()).filter(type -> type.prefix.equals(prefix)).findFirst();
    }
}
