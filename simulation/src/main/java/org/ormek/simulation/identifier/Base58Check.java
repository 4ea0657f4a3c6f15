package org.ormek.simulation.identifier;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base58Check, the writing of legacy Bitcoin and of TRON addresses. */
public final class Base58Check {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int CHECKSUM_BYTES = 4;

    private Base58Check() {
    }

    /**
     * The address of a payload.
     *
     * @param version 0x00 for P2PKH, 0x05 for P2SH, 0x41 for TRON
     * @param payload the hash, usually 20 bytes
     */
    public static String encode(int version, byte[] payload) {
        byte[] body = new byte[1 + payload.length];
        body[0] = (byte) version;
        System.arraycopy(payload, 0, body, 1, payload.length);
        byte[] whole = Arrays.copyOf(body, body.length + CHECKSUM_BYTES);
        System.arraycopy(sha256(sha256(body)), 0, whole, body.length, CHECKSUM_BYTES);
        return base58(whole);
    }

    private static String base58(byte[] bytes) {
        StringBuilder reversed = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE)) {
            reversed.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            reversed.append('1');
        }
        return reversed.reverse().toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
