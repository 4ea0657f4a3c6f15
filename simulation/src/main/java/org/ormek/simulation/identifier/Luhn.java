package org.ormek.simulation.identifier;

/** The check digit of payment cards (ISO/IEC 7812). */
public final class Luhn {

    private Luhn() {
    }

    /** The given digits with their check digit at the end. */
    public static String complete(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
