package org.ormek.extract;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.validator.routines.IBANValidator;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Reads bank accounts by ISO 13616: the country's length and structure, and check digits modulo 97. */
final class IbanReader {

    static final String EXTRACTOR = "iban/1";

    private static final IBANValidator VALIDATOR = IBANValidator.getInstance();

    private IbanReader() {
    }

    /** The account, whatever spaces, letter case and look-alike letters it is written with. */
    static Reading read(String raw) {
        String text = Glyphs.compactLatin(raw).replace("-", "").toUpperCase(Locale.ROOT);
        return readCompact(text.startsWith("IBAN") ? text.substring(text.startsWith("IBAN:") ? 5 : 4) : text);
    }

    /** The account from capital letters and digits only. */
    static Reading readCompact(String iban) {
        int length = lengthFor(iban);
        if (length < 0) {
            return new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE,
                    "The value is no IBAN: it must begin with a country code that has IBANs and two check digits.");
        }
        if (iban.length() != length || !VALIDATOR.isValid(iban)) {
            return new Reading.Rejected(Issue.Reason.IBAN_CHECKSUM_FAILED,
                    "The IBAN has a wrong length or wrong check digits. Ask the source for the right writing.");
        }
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("country", iban.substring(0, 2));
        if (iban.startsWith("KZ")) {
            attributes.put("bankCode", iban.substring(4, 7));
        }
        return Reading.of(EntityType.BANK_ACCOUNT, iban, iban.replaceAll("(.{4})(?!$)", "$1 "), attributes, true,
                EXTRACTOR);
    }

    /** The length of IBANs of the country that the text begins with; -1 if it does not begin like an IBAN. */
    static int lengthFor(CharSequence text) {
        if (text.length() < 4 || !isCapital(text.charAt(0)) || !isCapital(text.charAt(1))
                || !isDigit(text.charAt(2)) || !isDigit(text.charAt(3))) {
            return -1;
        }
        IBANValidator.Validator country = VALIDATOR.getValidator(text.subSequence(0, 2).toString());
        return country == null ? -1 : country.getIbanLength();
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
