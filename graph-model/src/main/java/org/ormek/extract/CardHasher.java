package org.ormek.extract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns card numbers into keyed hashes (HMAC-SHA-256), so that equal cards can be joined but no number can be read
 * back without the secret. Safe for use by several threads.
 */
public final class CardHasher {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 16;

    private final SecretKeySpec secret;

    /**
     * Keeps a copy of the secret.
     *
     * @throws IllegalArgumentException if the secret has fewer than 16 bytes
     */
    public CardHasher(byte[] secret) {
        if (secret.length < KEY_BYTES) {
            throw new IllegalArgumentException("The secret for cards needs at least " + KEY_BYTES + " bytes");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The first 32 hexadecimal digits of the keyed hash of a card number given as digits only. */
    String keyOf(String digits) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] hash = mac.doFinal(digits.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, impossible);
        }
    }
}
