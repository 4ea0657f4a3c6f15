package org.ormek.simulation.identifier;

import java.math.BigInteger;

/** Kazakhstan bank account numbers with right ISO 13616 check digits. */
public final class Iban {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {
    }

    /**
     * The IBAN of an account.
     *
     * @param bank    three digits
     * @param account thirteen letters or digits, upper case
     */
    public static String kazakhstan(String bank, String account) {
        String body = bank + account;
        int rest = new BigInteger(digits(body + "KZ00")).mod(MODULUS).intValue();
        int check = 98 - rest;
        return "KZ" + (check < 10 ? "0" : "") + check + body;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (char c : text.toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return digits.toString();
    }
}
