package org.ormek.api.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.ormek.api.error.BadRequest;

/**
 * Reads the header {@code X-Purpose}. HTTP header values are bytes; browsers can send ASCII only. So the value is UTF-8, raw or
 * percent-encoded (RFC 3986, 2.1), and a per cent sign itself is written {@code %25}.
 */
final class Purpose {

    private Purpose() {
    }

    /** The text; throws {@link BadRequest} if the header is not well-formed or the text is not 5 to 500 characters of one line. */
    static String read(String header) {
        byte[] raw = header.strip().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                decoded.write(raw[i]);
            } else {
                int high = digit(raw, i + 1);
                int low = digit(raw, i + 2);
                if (high < 0 || low < 0) {
                    throw malformed();
                }
                decoded.write(high << 4 | low);
                i += 2;
            }
        }
        String text = utf8(decoded.toByteArray()).strip();
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw malformed();
        }
        return checked(text);
    }

    /** The text itself if it has 5 to 500 characters. */
    static String checked(String text) {
        if (text.length() < 5 || text.length() > 500) {
            throw missing();
        }
        return text;
    }

    static BadRequest missing() {
        return new BadRequest("Say why you look, in 5 to 500 characters, in the header 'X-Purpose', for example 'X-Purpose: case 14-2026'.");
    }

    private static BadRequest malformed() {
        return new BadRequest("The header 'X-Purpose' is not well-formed. Send it as UTF-8, percent-encoded, in one line; write a per cent sign as %25.");
    }

    private static int digit(byte[] raw, int at) {
        return at < raw.length ? Character.digit((char) raw[at], 16) : -1;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }
}
