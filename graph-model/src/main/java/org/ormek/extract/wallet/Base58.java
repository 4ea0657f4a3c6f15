package org.ormek.extract.wallet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Base58 with the alphabets of Bitcoin and of the XRP Ledger, with and without the four-byte double SHA-256 checksum. */
final class Base58 {

    /** The alphabet of Bitcoin and of nearly all others. */
    static final Base58 BITCOIN = new Base58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    /** The alphabet of the XRP Ledger. */
    static final Base58 RIPPLE = new Base58("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");

    /** Longer texts are no address of any chain; the limit keeps the quadratic decoding cheap. */
    private static final int MAX_LENGTH = 128;

    private final char[] alphabet;
    private final int[] values = new int[128];

    private Base58(String letters) {
        alphabet = letters.toCharArray();
        Arrays.fill(values, -1);
        for (int i = 0; i < alphabet.length; i++) {
            values[alphabet[i]] = i;
        }
    }

    /** The bytes; null if a character is foreign, or the text is empty or longer than any address. */
    byte @Nullable [] decode(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == alphabet[0]) {
            zeros++;
        }
        byte[] out = new byte[text.length()];
        int used = 0;
        for (int i = zeros; i < text.length(); i++) {
            char c = text.charAt(i);
            int carry = c < 128 ? values[c] : -1;
            if (carry < 0) {
                return null;
            }
            int at = 0;
            for (int j = out.length - 1; carry != 0 || at < used; j--, at++) {
                carry += 58 * (out[j] & 0xff);
                out[j] = (byte) carry;
                carry >>>= 8;
            }
            used = at;
        }
        byte[] result = new byte[zeros + used];
        System.arraycopy(out, out.length - used, result, zeros, used);
        return result;
    }

    /** The text of the bytes. */
    String encode(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        int[] digits = new int[bytes.length * 2];
        int used = 0;
        for (int i = zeros; i < bytes.length; i++) {
            int carry = bytes[i] & 0xff;
            int at = 0;
            for (; carry != 0 || at < used; at++) {
                carry += digits[at] << 8;
                digits[at] = carry % 58;
                carry /= 58;
            }
            used = at;
        }
        StringBuilder text = new StringBuilder();
        text.repeat(alphabet[0], zeros);
        for (int i = used - 1; i >= 0; i--) {
            text.append(alphabet[digits[i]]);
        }
        return text.toString();
    }

    /** The bytes without their checksum; null if it is wrong. */
    byte @Nullable [] checked(byte[] bytes) {
        if (bytes.length < 5) {
            return null;
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - 4);
        byte[] sum = doubleSha256(payload);
        return Arrays.equals(sum, 0, 4, bytes, payload.length, bytes.length) ? payload : null;
    }

    /** The text of the payload with its checksum. */
    String encodeChecked(byte[] payload) {
        byte[] all = Arrays.copyOf(payload, payload.length + 4);
        System.arraycopy(doubleSha256(payload), 0, all, payload.length, 4);
        return encode(all);
    }

    private static byte[] doubleSha256(byte[] bytes) {
        return Digests.sha256(Digests.sha256(bytes));
    }
}
