package org.ormek.simulation;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Checks check digits in another way than the generator makes them: by decoding. */
final class CheckDigits {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private CheckDigits() {
    }

    /** Whether the entity key's value is right; true for kinds that have no check digits. */
    static boolean areRight(String key) {
        String value = key.substring(key.lastIndexOf(':') + 1);
        if (key.startsWith("wallet:btc:bc1")) {
            return bech32(value);
        }
        if (key.startsWith("wallet:btc:") || key.startsWith("wallet:tron:T")) {
            return base58(value);
        }
        if (key.startsWith("wallet:")) {
            return value.matches("0x[0-9a-f]{40}");
        }
        return key.startsWith("account:") ? iban(value) : !key.startsWith("card:") || luhn(value);
    }

    private static boolean base58(String address) {
        BigInteger number = BigInteger.ZERO;
        for (char c : address.toCharArray()) {
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(BASE58.indexOf(c)));
        }
        byte[] digits = number.toByteArray();
        byte[] whole = new byte[25];
        int length = Math.min(25, digits.length);
        System.arraycopy(digits, digits.length - length, whole, 25 - length, length);
        byte[] sum = sha256(sha256(Arrays.copyOf(whole, 21)));
        return Arrays.equals(Arrays.copyOf(sum, 4), Arrays.copyOfRange(whole, 21, 25));
    }

    private static boolean bech32(String address) {
        int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        int[] symbols = new int[address.length() + 2];
        symbols[0] = 3;
        symbols[1] = 3;
        symbols[3] = 'b' & 31;
        symbols[4] = 'c' & 31;
        for (int i = 3; i < address.length(); i++) {
            symbols[i + 2] = BECH32.indexOf(address.charAt(i));
        }
        int sum = 1;
        for (int symbol : symbols) {
            int top = sum >> 25;
            sum = (sum & 0x1ffffff) << 5 ^ symbol;
            for (int bit = 0; bit < 5; bit++) {
                sum ^= (top >> bit & 1) == 1 ? generator[bit] : 0;
            }
        }
        return sum == 1;
    }

    private static boolean iban(String iban) {
        StringBuilder digits = new StringBuilder();
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return iban.length() == 20 && new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean luhn(String card) {
        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = Character.digit(card.charAt(card.length() - 1 - i), 10);
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return card.length() == 16 && sum % 10 == 0;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
