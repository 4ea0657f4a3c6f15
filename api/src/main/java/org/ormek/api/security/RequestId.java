package org.ormek.api.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Sha256;

/** Ids of what requests make: 32 hexadecimal digits that tell nothing of how many there are. */
public final class RequestId {

    private static final int DIGITS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {
    }

    /** The same for the same idempotency key of the same API key, so that a repeated request finds what the first made; random without one. */
    public static String of(Asker asker, @Nullable String idempotencyKey) {
        return idempotencyKey == null ? random()
                : Sha256.ofParts(asker.key().getBytes(StandardCharsets.UTF_8), idempotencyKey.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
    }

    /** A random one. */
    public static String random() {
        byte[] random = new byte[DIGITS / 2];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
