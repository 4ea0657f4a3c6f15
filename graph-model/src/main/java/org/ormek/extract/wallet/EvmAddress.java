package org.ormek.extract.wallet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The checksum in the letter case of Ethereum addresses, EIP-55. */
final class EvmAddress {

    private EvmAddress() {
    }

    /** True if the text is {@code 0x} and 40 hexadecimal digits in any case. */
    static boolean hasForm(String text) {
        return text.length() == 42 && text.charAt(0) == '0' && (text.charAt(1) | 32) == 'x' && isHex(text, 2);
    }

    /** True if all characters from the given place on are hexadecimal digits. */
    static boolean isHex(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The writing with checksum of a lower-case address with {@code 0x}. */
    static String withChecksum(String lower) {
        byte[] letters = lower.substring(2).getBytes(StandardCharsets.US_ASCII);
        byte[] hash = Digests.keccak256(letters, letters.length);
        StringBuilder text = new StringBuilder(lower);
        for (int i = 0; i < 40; i++) {
            int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
            if (nibble >= 8) {
                text.setCharAt(i + 2, Character.toUpperCase(lower.charAt(i + 2)));
            }
        }
        return text.toString();
    }

    /** True if the digits carry a checksum at all: both capital and small letters occur. */
    static boolean isMixedCase(String text) {
        String digits = text.substring(2);
        return !digits.equals(digits.toLowerCase(Locale.ROOT)) && !digits.equals(digits.toUpperCase(Locale.ROOT));
    }
}
