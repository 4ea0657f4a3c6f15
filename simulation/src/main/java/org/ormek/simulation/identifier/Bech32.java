package org.ormek.simulation.identifier;

import java.util.ArrayList;
import java.util.List;

/** Bech32 (BIP-173), the writing of segregated-witness Bitcoin addresses. */
public final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM_SYMBOLS = 6;

    private Bech32() {
    }

    /**
     * The version-0 address of a witness program.
     *
     * @param prefix  human-readable part, {@code bc} for the Bitcoin main network
     * @param program the key hash (20 bytes) or script hash (32 bytes)
     */
    public static String segwitV0(String prefix, byte[] program) {
        List<Integer> symbols = new ArrayList<>();
        symbols.add(0);
        int buffer = 0;
        int bits = 0;
        for (byte b : program) {
            buffer = (buffer << 8 | b & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                symbols.add(buffer >> bits & 31);
            }
        }
        if (bits > 0) {
            symbols.add(buffer << 5 - bits & 31);
        }
        StringBuilder address = new StringBuilder(prefix).append('1');
        symbols.forEach(symbol -> address.append(ALPHABET.charAt(symbol)));
        int checksum = checksum(prefix, symbols);
        for (int i = 0; i < CHECKSUM_SYMBOLS; i++) {
            address.append(ALPHABET.charAt(checksum >> 5 * (CHECKSUM_SYMBOLS - 1 - i) & 31));
        }
        return address.toString();
    }

    private static int checksum(String prefix, List<Integer> symbols) {
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) & 31);
        }
        for (int symbol : symbols) {
            sum = step(sum, symbol);
        }
        for (int i = 0; i < CHECKSUM_SYMBOLS; i++) {
            sum = step(sum, 0);
        }
        return sum ^ 1;
    }

    private static int step(int sum, int symbol) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ symbol;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((top >>> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
