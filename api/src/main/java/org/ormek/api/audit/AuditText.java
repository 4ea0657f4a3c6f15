package org.ormek.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.ormek.model.Sha256;

/** What people send, as the audit log keeps it: in one line, storable everywhere, and never cut without a trace. */
final class AuditText {

    private AuditText() {
    }

    /** Control characters and lone surrogates as {@code \u0000}; what is too long ends in the digest of the whole text. */
    static String of(String text, int most) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        if (safe.length() <= most) {
            return safe.toString();
        }
        MessageDigest digest = Sha256.newDigest();
        digest.update(safe.toString().getBytes(StandardCharsets.UTF_8));
        String tail = "... sha-256 " + Sha256.of(digest);
        int end = most - tail.length();
        return safe.substring(0, Character.isHighSurrogate(safe.charAt(end - 1)) ? end - 1 : end) + tail;
    }
}
