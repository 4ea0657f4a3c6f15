package org.ormek.extract;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a valid number of + and digits apart without the library's parser, which takes longer than everything else. Only
 * for plans where the parser could not do more than split off the country code: the digits behind it do not begin with
 * the trunk prefix, which the parser would look at.
 */
final class DirectNumber {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    /** The one trunk prefix of each country code. */
    private static final Map<Integer, Character> TRUNKS = Map.of(7, '8', 44, '0', 380, '0', 996, '0', 49, '0', 90, '0', 91, '0', 48, '0');
    private static final int LONGEST = 13;

    private DirectNumber() {
    }

    /** The number; null if it is not valid or the parser must look at it. */
    static @Nullable PhoneNumber of(String number) {
        if (number.charAt(0) != '+' || number.length() > LONGEST || number.length() < 9) {
            return null;
        }
        int code = 0;
        for (int i = 1; i <= 3; i++) {
            code = code * 10 + number.charAt(i) - '0';
            Character trunk = TRUNKS.get(code);
            if (trunk != null) {
                return number.charAt(i + 1) == trunk || number.charAt(i + 1) == '0' ? null : valid(code, number.substring(i + 1));
            }
        }
        return null;
    }

    private static @Nullable PhoneNumber valid(int code, String national) {
        PhoneNumber direct = new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
        return PLANS.isValidNumber(direct) ? direct : null;
    }
}
