package org.ormek.extract;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/**
 * Reads registration numbers of organizations: the business number of Kazakhstan (BIN) and the taxpayer number of
 * Russia (INN), both with their check digits. Numbers of persons (IIN) never become entities.
 */
final class OrganizationReader {

    static final String EXTRACTOR = "organization/1";

    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private OrganizationReader() {
    }

    /** The organization of a column; the words BIN or INN, or {@code kz:} or {@code ru:}, may stand in front. */
    static Reading read(String raw) {
        String text = Glyphs.clean(raw).toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("[^0-9]", "");
        boolean onlyNumber = text.replaceAll("[\\p{L}0-9 :№#.-]", "").isEmpty();
        boolean inn = text.startsWith("ru:") || text.contains("инн") || text.contains("inn");
        Reading.Recognized found = onlyNumber ? find(digits, inn) : null;
        return found != null ? found : new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE,
                "The value is no registration number of an organization in Kazakhstan (12 digits) or Russia (10 digits), "
                        + "or its check digit is wrong. Numbers of persons are not taken.");
    }

    /** The organization of these digits; null if they are none. With {@code inn} they are named as a Russian number. */
    static Reading.@Nullable Recognized find(String digits, boolean inn) {
        if (digits.length() == 12 && !inn && isBin(digits)) {
            return entity("kz", digits);
        }
        if (digits.length() == 10 && isInn10(digits) || digits.length() == 12 && inn && isInn12(digits)) {
            return entity("ru", digits);
        }
        return null;
    }

    private static Reading.Recognized entity(String country, String digits) {
        return Reading.of(EntityType.ORGANIZATION, country + ":" + digits, digits,
                Map.of("country", country.toUpperCase(Locale.ROOT)), true, EXTRACTOR);
    }

    /** Year and month of registration, kind of organization 4 to 6, and the check digit of the Kazakh law. */
    private static boolean isBin(String digits) {
        int month = Integer.parseInt(digits.substring(2, 4));
        char kind = digits.charAt(4);
        if (month < 1 || month > 12 || kind < '4' || kind > '6') {
            return false;
        }
        int sum = 0;
        int shifted = 0;
        for (int i = 0; i < 11; i++) {
            int digit = digits.charAt(i) - '0';
            sum += digit * (i + 1);
            shifted += digit * ((i + 2) % 11 + 1);
        }
        int check = sum % 11 == 10 ? shifted % 11 : sum % 11;
        return check == digits.charAt(11) - '0';
    }

    private static boolean isInn10(String digits) {
        return check(digits, INN_10) == digits.charAt(9) - '0' && !digits.equals("0000000000");
    }

    private static boolean isInn12(String digits) {
        return check(digits, INN_11) == digits.charAt(10) - '0' && check(digits, INN_12) == digits.charAt(11) - '0'
                && !digits.equals("000000000000");
    }

    private static int check(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11 % 10;
    }
}
