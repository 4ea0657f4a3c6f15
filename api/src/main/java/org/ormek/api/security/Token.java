package org.ormek.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ormek.model.Sha256;

/** What the holder of a key sends: {@code ork_<id>_<secret>}, 64 random bits to find the key by and 256 that prove it. */
record Token(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("ork_([0-9a-f]{16})_([0-9a-f]{64})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random() {
        return new Token(hex(8), hex(32));
    }

    /** Reads a token; empty if it has another form. */
    static Optional<Token> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Token(form.group(1), form.group(2))) : Optional.empty();
    }

    String text() {
        return "ork_" + id + "_" + secret;
    }

    /** What is kept of the secret. */
    String digest() {
        MessageDigest digest = Sha256.newDigest();
        digest.update(secret.getBytes(StandardCharsets.US_ASCII));
        return Sha256.of(digest).hex();
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "ork_" + id + "_...";
    }
}
