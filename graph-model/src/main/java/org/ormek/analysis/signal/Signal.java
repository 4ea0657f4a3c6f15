package org.ormek.analysis.signal;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of clue that may tie two entities together. The code is the id in the signals file and never changes. */
public enum Signal {
    /** A complaint names both. */
    COMPLAINT_MENTION("S01"),
    /** A site publishes a wallet, or is paid by it. */
    WALLET_PUBLISHED("S02"),
    /** A site publishes a bank account or a card. */
    PAYEE_PUBLISHED("S04"),
    /** A site publishes a messenger account. */
    MESSENGER_PUBLISHED("S05"),
    /** A site publishes a telephone number. */
    PHONE_PUBLISHED("S06"),
    /** A site carries a tracker. */
    TRACKER_USED("S07"),
    /** A site serves a certificate. */
    CERTIFICATE_SERVED("S08"),
    /** A site publishes an e-mail address. */
    EMAIL_PUBLISHED("S09"),
    /** A site holds a phishing kit. */
    KIT_HOSTED("S14"),
    /** A site resolved to an address. */
    ADDRESS_RESOLVED("S16"),
    /** A site uses a name server. */
    NAME_SERVER_USED("S17"),
    /** A site leads to another. */
    REDIRECT("S18"),
    /** Two texts follow one script. */
    SCRIPT_SHARED("S19"),
    /** A site or text names an organization. */
    ORGANIZATION_NAMED("S24"),
    /** A message names both, or is sent by one and names the other. */
    MESSAGE_MENTION("S26"),
    /** Two names of one thing: a page and its site, an account and the number it is registered by. */
    SAME_THING("S27"),
    /** A site shows a favicon. */
    FAVICON_SHOWN("S15");

    private static final Signal[] ALL = values();
    private final String code;

    Signal(String code) {
        this.code = code;
    }

    /** The id in the signals file, for example {@code S01}. */
    public String code() {
        return code;
    }

    /** The signal of that id; empty if there is none. */
    public static Optional<Signal> find(String code) {
        return Arrays.stream(ALL).filter(signal -> signal.code.equals(code)).findFirst();
    }

    /** The signal by its {@link #ordinal()}, without copying the table. */
    public static Signal at(int ordinal) {
        return ALL[ordinal];
    }
}
