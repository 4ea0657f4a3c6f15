package org.ormek.crawl.discover;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form asks for that only its owner should know. The names are stable. */
public enum Secret {
    /** A password. */
    PASSWORD(null),
    /** The number of a payment card. */
    CARD_NUMBER("cc-number|card[-_ ]?(?:num|no\\b|pan)|ccnum|номер\\p{L}* (?:\\p{L}+ )?карт|карта\\p{L}* нөмір"),
    /** The code on a card's back, or its PIN. */
    CARD_CODE("cc-csc|\\bcv[vc]2?\\b|card[-_ ]?code|код безопасности карт|card[-_ ]?pin|пин-?код\\p{L}* карт"),
    /** A code that was sent as a message. */
    SMS_CODE("one-time-code|\\botp\\b|(?:sms|смс)[-_ ]?(?:code|код)|code[-_ ]?sms|код\\p{L}* из (?:sms|смс|сообщен)|код подтверждения|растау код|one[- ]time (?:code|password)|code from the (?:sms|message)"),
    /** A key of electronic signature. */
    SIGNATURE_KEY("эцп|эцқ|\\beds[-_ ]?(?:key|file|password)|\\.p12\\b|signature[-_ ]?key|электронн\\p{L}* подпис"),
    /** The personal number (IIN). */
    PERSONAL_NUMBER("\\b(?:iin|иин|жсн)\\b"),
    /** The words that open a wallet. */
    WALLET_PHRASE("seed[-_ ]?phrase|mnemonic|(?:recovery|secret)[-_ ]?phrase|(?:сид|секретн\\p{L}*|резервн\\p{L}*)[- ]?фраз|құпия фраза");

    private final @Nullable Pattern words;

    Secret(@Nullable String words) {
        this.words = words == null ? null : Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What a field asks for by its words, in lower case; empty if nothing secret. Of two, the more telling: a code before a number. */
    static Optional<Secret> of(String fieldWords) {
        Secret found = null;
        for (Secret secret : values()) {
            if (secret.words != null && (found == null || found == CARD_NUMBER || found == PERSONAL_NUMBER) && secret.words.matcher(fieldWords).find()) {
                found = secret;
            }
        }
        return Optional.ofNullable(found);
    }

    /** True if it moves money or signs by itself, unlike a password of any site or a number that offices ask for. */
    public boolean opensMoney() {
        return this == CARD_CODE || this == SMS_CODE || this == SIGNATURE_KEY || this == WALLET_PHRASE;
    }
}
