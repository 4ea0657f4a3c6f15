package org.ormek.extract.wallet;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The 32 letters that bech32 and CashAddr share, and the regrouping of 5-bit and 8-bit units. */
final class Bits {

    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private Bits() {
    }

    /** The 5-bit values of a lower-case text; null if a letter is foreign. */
    static byte @Nullable [] values(String text) {
        byte[] values = new byte[text.length()];
        for (int i = 0; i < values.length; i++) {
            int value = LETTERS.indexOf(text.charAt(i));
            if (value < 0) {
                return null;
            }
            values[i] = (byte) value;
        }
        return values;
    }

    /** The text of 5-bit values. */
    static String letters(byte[] values) {
        StringBuilder text = new StringBuilder(values.length);
        for (byte value : values) {
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }

    /** 5-bit units as bytes; null if more than four bits are left over or they are not zero (BIP-173). */
    static byte @Nullable [] toBytes(byte[] values, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = from; i < to; i++) {
            buffer = (buffer << 5 | values[i]) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
            }
        }
        return bits >= 5 || (buffer & (1 << bits) - 1) != 0 ? null : out.toByteArray();
    }

    /** Bytes as 5-bit units, the last one filled up with zeros. */
    static byte[] fromBytes(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8 | b & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.write(buffer >> bits & 31);
            }
        }
        if (bits > 0) {
            out.write(buffer << 5 - bits & 31);
        }
        return out.toByteArray();
    }
}
