package org.ormek.extract.wallet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Monero addresses: base58 in blocks of eight bytes and four bytes of Keccak as checksum. */
final class MoneroAddress {

    private static final int STANDARD = 18;
    private static final int INTEGRATED = 19;
    private static final int SUBADDRESS = 42;
    private static final int[] TEXT_SIZES = {0, 2, 3, 5, 6, 7, 9, 10, 11};

    private MoneroAddress() {
    }

    /** True if the text has the length and first letter of a main network address. */
    static boolean hasForm(String text) {
        return (text.length() == 95 || text.length() == 106) && (text.charAt(0) == '4' || text.charAt(0) == '8');
    }

    /** The canonical address, in which a payment id is dropped; null if the text is no main network address. */
    static @Nullable String canonical(String text) {
        byte[] bytes = decode(text);
        if (bytes == null || bytes.length < 69) {
            return null;
        }
        byte[] hash = Digests.keccak256(bytes, bytes.length - 4);
        if (!Arrays.equals(hash, 0, 4, bytes, bytes.length - 4, bytes.length)) {
            return null;
        }
        int network = bytes[0];
        if ((network == STANDARD || network == SUBADDRESS) && bytes.length == 69) {
            return text;
        }
        return network == INTEGRATED && bytes.length == 77 ? withoutPaymentId(bytes) : null;
    }

    private static String withoutPaymentId(byte[] integrated) {
        byte[] plain = Arrays.copyOf(integrated, 69);
        plain[0] = STANDARD;
        System.arraycopy(Digests.keccak256(plain, 65), 0, plain, 65, 4);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length; i += 8) {
            byte[] block = Arrays.copyOfRange(plain, i, Math.min(i + 8, plain.length));
            String letters = Base58.BITCOIN.encode(block);
            int size = TEXT_SIZES[block.length];
            // Every block has its full size, filled up with the letter for zero.
            text.repeat('1', size - letters.length()).append(letters);
        }
        return text.toString();
    }

    private static byte @Nullable [] decode(String text) {
        int tail = Arrays.binarySearch(TEXT_SIZES, text.length() % 11);
        if (tail < 0) {
            return null;
        }
        byte[] out = new byte[text.length() / 11 * 8 + tail];
        for (int i = 0, at = 0; i < text.length(); i += 11, at += 8) {
            byte[] block = Base58.BITCOIN.decode(text.substring(i, Math.min(i + 11, text.length())));
            if (block == null) {
                return null;
            }
            int size = Math.min(8, out.length - at);
            int extra = Math.max(0, block.length - size);
            for (int j = 0; j < extra; j++) {
                if (block[j] != 0) {
                    return null;
                }
            }
            System.arraycopy(block, extra, out, at + size - (block.length - extra), block.length - extra);
        }
        return out;
    }
}
