package org.ormek.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.extract.PhonePlan.Phone;
import org.ormek.model.Issue;

/** Reads a value that is said to be one telephone number, in any writing. */
final class PhoneReader {

    private static final Reading.Rejected REJECTED = new Reading.Rejected(Issue.Reason.UNPARSEABLE_PHONE_NUMBER,
            "The value is no telephone number of the expected regions. Write it with + and the country code, "
                    + "one number in each value.");

    private PhoneReader() {
    }

    /** The number; confirmed if a numbering plan has it, a candidate if only its length fits. */
    static Reading read(String raw, ReadingHints hints) {
        String digits = digitsOf(Glyphs.clean(raw));
        return find(digits, hints.regionsToTry()).<Reading>map(Phone::recognized).orElse(REJECTED);
    }

    /** The number as + and digits, or digits; a valid one goes before a merely possible one. */
    static Optional<Phone> find(String digits, List<String> regions) {
        if (digits.length() < 7 || digits.length() > 20) {
            return Optional.empty();
        }
        String international = international(digits, regions);
        if (international != null) {
            return PhonePlan.find(international, "KZ").filter(PhoneReader::isNoFiller);
        }
        Optional<Phone> possible = Optional.empty();
        for (String region : regions) {
            Optional<Phone> phone = PhonePlan.find(digits, region);
            if (phone.isPresent() && phone.get().valid()) {
                return phone;
            }
            possible = possible.or(() -> phone);
        }
        if (digits.length() >= 10 && digits.charAt(0) != '0') {
            Optional<Phone> plain = PhonePlan.find("+" + digits, "KZ").filter(Phone::valid);
            if (plain.isPresent()) {
                return plain;
            }
        }
        return possible.filter(PhoneReader::isNoFiller);
    }

    /** The number with + if it is written with one, or dialled with 00, 810 or, in North America, 011; null otherwise. */
    static @Nullable String international(String digits, List<String> regions) {
        if (digits.charAt(0) == '+') {
            return digits;
        }
        if (digits.startsWith("810") && digits.length() >= 13) {
            return "+" + digits.substring(3);
        }
        if (digits.startsWith("011") && digits.length() >= 12 && (regions.contains("US") || regions.contains("CA"))) {
            return "+" + digits.substring(3);
        }
        return digits.startsWith("00") && digits.length() >= 11 ? "+" + digits.substring(2) : null;
    }

    private static boolean isNoFiller(Phone phone) {
        String digits = phone.e164().substring(2);
        return digits.chars().distinct().count() > 1;
    }

    /** The digits of the one number in the text, with + if written; empty text if there is none or more than one. */
    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean started = !digits.isEmpty();
            int digit = c >= '0' && c <= '9' ? c - '0' : meant(text, i);
            if (digit >= 0) {
                digits.append(digit);
            } else if (c == '+' && !started) {
                digits.append('+');
            } else if (started && Character.isLetter(c)) {
                return isExtension(text, i) && digits.length() >= 7 ? digits.toString() : "";
            } else if (started && (c == '+' || c == ',' || c == ';' || c == '/' || c == '*')) {
                return "";
            }
        }
        return digits.toString();
    }

    private static int meant(String text, int i) {
        boolean before = i > 0 && isNear(text.charAt(i - 1));
        boolean after = i + 1 < text.length() && isNear(text.charAt(i + 1));
        boolean letterBefore = i > 0 && Character.isLetter(text.charAt(i - 1)) && !before;
        return (before || after) && !letterBefore ? Glyphs.digitMeant(text.charAt(i)) : -1;
    }

    private static boolean isNear(char c) {
        return c >= '0' && c <= '9' || c == 'O' || c == 'О';
    }

    private static boolean isExtension(String text, int at) {
        String rest = text.substring(at).toLowerCase(Locale.ROOT);
        return rest.startsWith("доб") || rest.startsWith("вн") || rest.startsWith("ext") || rest.startsWith("x")
                || !rest.chars().anyMatch(Character::isDigit);
    }
}
