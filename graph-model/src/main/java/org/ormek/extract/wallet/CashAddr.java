package org.ormek.extract.wallet;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bitcoin Cash addresses by the CashAddr specification. */
final class CashAddr {

    /** The human-readable part of the main network. */
    static final String PREFIX = "bitcoincash";
    private static final int[] SIZES = {20, 24, 28, 32, 40, 48, 56, 64};

    private CashAddr() {
    }

    /**
     * What an address says.
     *
     * @param type 0 for a key hash, 1 for a script hash; up to 15 by the specification
     * @param hash the hash
     */
    record Decoded(int type, byte[] hash) {
    }

    /** Reads the letters behind the colon under the given prefix; null if they are no CashAddr. */
    static @Nullable Decoded decode(String prefix, String letters) {
        String lower = letters.toLowerCase(Locale.ROOT);
        if (!lower.equals(letters) && !letters.toUpperCase(Locale.ROOT).equals(letters) || lower.length() < 9
                || lower.length() > 112) {
            return null;
        }
        byte[] values = Bits.values(lower);
        if (values == null || checksum(prefix, values) != 0) {
            return null;
        }
        byte[] bytes = Bits.toBytes(values, 0, values.length - 8);
        if (bytes == null || bytes.length == 0 || bytes[0] < 0 || bytes.length - 1 != SIZES[bytes[0] & 7]) {
            return null;
        }
        return new Decoded(bytes[0] >> 3, Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    /** The letters behind the colon for a hash of a size the specification knows. */
    static String encode(String prefix, int type, byte[] hash) {
        byte[] bytes = new byte[hash.length + 1];
        bytes[0] = (byte) (type << 3 | Arrays.binarySearch(SIZES, hash.length));
        System.arraycopy(hash, 0, bytes, 1, hash.length);
        byte[] values = Bits.fromBytes(bytes);
        byte[] all = Arrays.copyOf(values, values.length + 8);
        long sum = checksum(prefix, all);
        for (int i = 0; i < 8; i++) {
            all[values.length + i] = (byte) (sum >> 5 * (7 - i) & 31);
        }
        return Bits.letters(all);
    }

    private static long checksum(String prefix, byte[] values) {
        long sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) & 31);
        }
        sum = step(sum, 0);
        for (byte value : values) {
            sum = step(sum, value);
        }
        return sum ^ 1;
    }

    private static long step(long sum, int value) {
        long top = sum >>> 35;
        long next = (sum & 0x07ffffffffL) << 5 ^ value;
        next ^= (top & 1) != 0 ? 0x98f2bc8e61L : 0;
        next ^= (top & 2) != 0 ? 0x79b76d99e2L : 0;
        next ^= (top & 4) != 0 ? 0xf33e5fb3c4L : 0;
        next ^= (top & 8) != 0 ? 0xae2eabe2a8L : 0;
        next ^= (top & 16) != 0 ? 0x1e4f43e470L : 0;
        return next;
    }
}
