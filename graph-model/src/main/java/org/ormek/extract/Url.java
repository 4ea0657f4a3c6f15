package org.ormek.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a URL as written.
 *
 * @param scheme lower case; {@code http} where none is written
 * @param host   as written, without user and port
 * @param port   with colon, empty if none or the scheme's own
 * @param path   path, empty or beginning with a slash; only the writing of non-ASCII characters is made uniform
 * @param query  with question mark; empty if none
 */
record Url(String scheme, String host, String port, String path, String query) {

    static final int MAX_LENGTH = 2048;

    private static final int LONGEST_PORT = 6;

    /** Takes a web address apart, with or without scheme; null if it has none of the schemes http and https, or no host. */
    static @Nullable Url split(String text) {
        String scheme = "http";
        int start = text.indexOf("://");
        if (start >= 0 && isScheme(text, start)) {
            scheme = text.substring(0, start).toLowerCase(Locale.ROOT);
            start += 3;
        } else {
            start = text.startsWith("//") ? 2 : 0;
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int end = start;
        while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(start, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = authority.lastIndexOf(':');
        String port = "";
        if (authority.startsWith("[")) {
            int close = authority.indexOf(']');
            if (close < 0) {
                return null;
            }
            port = authority.substring(close + 1);
            authority = authority.substring(1, close);
        } else if (colon >= 0) {
            port = authority.substring(colon);
            authority = authority.substring(0, colon);
        }
        if (!port.isEmpty() && !isPort(port)
                || authority.indexOf('.') < 0 && authority.indexOf(':') < 0 && authority.indexOf('\u3002') < 0) {
            return null;
        }
        int fragment = text.indexOf('#', end);
        String tail = text.substring(end, fragment < 0 ? text.length() : fragment);
        int mark = tail.indexOf('?');
        String path = (mark < 0 ? tail : tail.substring(0, mark)).replace('\\', '/');
        return new Url(scheme, authority, port.isEmpty() ? "" : foreignPort(scheme, port),
                uniform(path), mark < 0 || mark == tail.length() - 1 ? "" : uniform(tail.substring(mark)));
    }

    private static boolean isScheme(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > 0;
    }

    private static boolean isPort(String text) {
        boolean port = text.charAt(0) == ':' && text.length() <= LONGEST_PORT;
        for (int i = 1; port && i < text.length(); i++) {
            port = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return port;
    }

    /** The port without leading zeros; empty if it is the scheme's own. */
    private static String foreignPort(String scheme, String port) {
        int start = 1;
        while (start < port.length() && port.charAt(start) == '0') {
            start++;
        }
        String number = port.substring(start);
        return number.isEmpty() || number.equals(scheme.equals("http") ? "80" : "443") ? "" : ":" + number;
    }

    /** Percent-encodes what is not ASCII, spaces and control characters; writes escapes with capital letters. */
    private static String uniform(String text) {
        if (isUniform(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        byte[] bytes = wellFormed(text).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
                out.append('%').append(Character.toUpperCase((char) bytes[++i]))
                        .append(Character.toUpperCase((char) bytes[++i]));
            } else if (b <= ' ' || b == 0x7f) {
                out.append('%').append(String.format(Locale.ROOT, "%02X", b));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }

    private static boolean isUniform(String text) {
        boolean uniform = true;
        for (int i = 0; uniform && i < text.length(); i++) {
            char c = text.charAt(i);
            uniform = c > ' ' && c < 0x7f && c != '%';
        }
        return uniform;
    }

    /** Unpaired surrogates become the replacement character, which has a UTF-8 form. */
    private static String wellFormed(String text) {
        boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        return plain ? text : new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }

    /** True if the address leads beyond the front page. */
    boolean isPage() {
        return path.length() > 1 || !query.isEmpty();
    }
}
