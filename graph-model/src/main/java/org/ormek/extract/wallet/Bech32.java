package org.ormek.extract.wallet;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Segregated-witness addresses by BIP-173 and BIP-350. */
final class Bech32 {

    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;

    private Bech32() {
    }

    /**
     * A well-formed text with a right checksum.
     *
     * @param prefix the human-readable part, lower case
     * @param values the 5-bit values without the checksum
     * @param m      true for bech32m
     */
    record Decoded(String prefix, byte[] values, boolean m) {

        /** The witness program; null if the version, the length or the kind of checksum is not that of BIP-173/350. */
        byte @Nullable [] program() {
            if (values.length == 0 || values[0] > 16) {
                return null;
            }
            byte[] program = Bits.toBytes(values, 1, values.length);
            if (program == null || program.length < 2 || program.length > 40
                    || values[0] == 0 && program.length != 20 && program.length != 32
                    || (values[0] != 0) != m) {
                return null;
            }
            return program;
        }
    }

    /** Reads the text; null if it is not bech32 or bech32m. Mixed case is refused as the standard demands. */
    static @Nullable Decoded decode(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int one = lower.lastIndexOf('1');
        if (!lower.equals(text) && !text.toUpperCase(Locale.ROOT).equals(text)
                || one < 1 || one + 7 > lower.length() || lower.length() > 90) {
            return null;
        }
        for (int i = 0; i < one; i++) {
            if (lower.charAt(i) < 33 || lower.charAt(i) > 126) {
                return null;
            }
        }
        byte[] values = Bits.values(lower.substring(one + 1));
        if (values == null) {
            return null;
        }
        String prefix = lower.substring(0, one);
        int sum = checksum(prefix, values);
        if (sum != BECH32 && sum != BECH32M) {
            return null;
        }
        return new Decoded(prefix, Arrays.copyOf(values, values.length - 6), sum == BECH32M);
    }

    private static int checksum(String prefix, byte[] values) {
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) & 31);
        }
        for (byte value : values) {
            sum = step(sum, value);
        }
        return sum;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        next ^= (top & 1) != 0 ? 0x3b6a57b2 : 0;
        next ^= (top & 2) != 0 ? 0x26508e6d : 0;
        next ^= (top & 4) != 0 ? 0x1ea119fa : 0;
        next ^= (top & 8) != 0 ? 0x3d4233dd : 0;
        next ^= (top & 16) != 0 ? 0x2a1462b3 : 0;
        return next;
    }
}
