package org.ormek.extract;

import java.util.Map;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Reads payment cards by ISO/IEC 7812: issuer range and Luhn digit. The clear number never leaves this class. */
final class CardReader {

    static final String EXTRACTOR = "card/1";

    private final CardHasher hasher;

    CardReader(CardHasher hasher) {
        this.hasher = hasher;
    }

    /** The card, whatever spaces and dashes it is written with. */
    Reading read(String raw) {
        return readDigits(Glyphs.compactLatin(raw).replace("-", ""));
    }

    /** The card of a text without spaces and dashes. */
    Reading readDigits(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9') || !hasIssuerForm(text)) {
            return new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE,
                    "The value is no payment card number: 13 to 19 digits of a known issuer are expected.");
        }
        if (!LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text)) {
            return new Reading.Rejected(Issue.Reason.CARD_CHECKSUM_FAILED,
                    "The check digit of the card number is wrong. Ask the source for the right number.");
        }
        return Reading.of(EntityType.PAYMENT_CARD, hasher.keyOf(text), mask(text),
                Map.of("last4", text.substring(text.length() - 4)), true, EXTRACTOR);
    }

    private static boolean isOneDigit(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** The writing that may be shown: only the last four digits. */
    static String mask(String digits) {
        return "**** " + digits.substring(digits.length() - 4);
    }

    /** True for 13 to 19 digits that begin like a card of Visa, Mastercard, Mir, American Express, Maestro or UnionPay. */
    static boolean hasIssuerForm(String digits) {
        int length = digits.length();
        if (length < 13 || length > 19 || "23456".indexOf(digits.charAt(0)) < 0 || isOneDigit(digits)) {
            return false;
        }
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        return switch (digits.charAt(0)) {
            case '4' -> length == 13 || length == 16 || length == 19;
            case '3' -> (two == 34 || two == 37) && length == 15 || two >= 35 && two <= 36 && length >= 14;
            case '2' -> four >= 2200 && four <= 2720 && length >= 16;
            case '5' -> length == 16 || two == 50 || two >= 56;
            case '6' -> length >= 16;
            default -> false;
        };
    }
}
