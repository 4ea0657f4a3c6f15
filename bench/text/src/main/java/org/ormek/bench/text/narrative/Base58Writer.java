package org.ormek.bench.text.narrative;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base58 with a version byte in front and four bytes of double SHA-256 behind, as Bitcoin writes addresses. */
final class Base58Writer {

    static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    private Base58Writer() {
    }

    static String checked(int version, byte[] payload) {
        byte[] all = new byte[payload.length + 5];
        all[0] = (byte) version;
        System.arraycopy(payload, 0, all, 1, payload.length);
        byte[] sum = sha256(sha256(Arrays.copyOf(all, payload.length + 1)));
        System.arraycopy(sum, 0, all, payload.length + 1, 4);
        StringBuilder text = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, all); rest.signum() > 0; rest = rest.divide(BASE)) {
            text.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < all.length && all[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.reverse().toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
