package org.ormek.bench.text.narrative;

/** Check digits: Luhn (ISO/IEC 7812 annex B), modulo 97 (ISO 7064, for ISO 13616) and the Kazakh BIN. */
final class Digits {

    private Digits() {
    }

    /** The number with its Luhn digit behind. */
    static String withLuhn(String number) {
        int sum = 0;
        for (int i = number.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (number.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
        }
        return number + (10 - sum % 10) % 10;
    }

    /** The IBAN of a country and a domestic number of capital letters and digits. */
    static String iban(String country, String domestic) {
        int rest = 0;
        String all = domestic + country + "00";
        for (int i = 0; i < all.length(); i++) {
            int value = Character.digit(all.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        int check = 98 - rest;
        return country + (check < 10 ? "0" : "") + check + domestic;
    }

    /** The twelfth digit behind eleven of a BIN or IIN; -1 if the eleven can have none. */
    static int binCheck(String eleven) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < 11; i++) {
            int digit = eleven.charAt(i) - '0';
            first += digit * (i + 1);
            second += digit * (i < 9 ? i + 3 : i - 8);
        }
        return first % 11 < 10 ? first % 11 : second % 11 < 10 ? second % 11 : -1;
    }

    /** The text with the digit at the place changed to another one. */
    static String spoil(String text, int at, Draw draw) {
        char other = (char) ('0' + (text.charAt(at) - '0' + 1 + draw.below(9)) % 10);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** Groups of four, parted by the separator. */
    static String fours(String text, String separator) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(i > 0 && i % 4 == 0 ? separator : "").append(text.charAt(i));
        }
        return out.toString();
    }
}
