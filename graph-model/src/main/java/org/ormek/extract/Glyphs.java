package org.ormek.extract;

import com.ibm.icu.text.Normalizer2;

/**
 * Characters as people see them: full-width and other compatibility forms, unusual spaces and dashes, invisible
 * characters, and Cyrillic letters that look like Latin ones. Compatibility forms are those of Unicode NFKC; the
 * look-alikes are an own table, because the Unicode confusables leave out many Cyrillic ones.
 */
final class Glyphs {

    /** Stands for a character that is not seen. */
    static final char NOTHING = '\0';

    private static final String CYRILLIC = "АВСЕНКМОРТХУІЈЅасеорхуіјѕһԛԝкмт";
    private static final String LATIN = "ABCEHKMOPTXYIJSaceopxyijshqwkmt";
    private static final char[] PLAIN = new char[1 << 16];
    private static final char[] LOOKS = new char[1 << 16];

    static {
        Normalizer2 nfkc = Normalizer2.getNFKCInstance();
        for (int c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = plainOf((char) c, nfkc);
            LOOKS[c] = PLAIN[c];
        }
        for (int i = 0; i < CYRILLIC.length(); i++) {
            LOOKS[CYRILLIC.charAt(i)] = LATIN.charAt(i);
        }
    }

    private Glyphs() {
    }

    private static char plainOf(char c, Normalizer2 nfkc) {
        if (c < 0x7f) {
            return c;
        }
        int kind = Character.getType(c);
        if (kind == Character.SURROGATE) {
            return c;
        }
        if (kind == Character.FORMAT || c == '\u034f' || c >= '\ufe00' && c <= '\ufe0f' || c == '\u115f') {
            return NOTHING;
        }
        if (kind == Character.SPACE_SEPARATOR || c == '\u2800') {
            return ' ';
        }
        if (kind == Character.DASH_PUNCTUATION || c == '\u2212') {
            return '-';
        }
        if (c == '\u3002' || c == '\uff0e' || c == '\uff61') {
            return '.';
        }
        if (kind == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(c, 10));
        }
        String composed = nfkc.normalize(String.valueOf(c));
        return composed.length() == 1 ? composed.charAt(0) : c;
    }

    /** The character in its plain form; {@link #NOTHING} if it is invisible. */
    static char plain(char c) {
        return PLAIN[c];
    }

    /** The plain character, or the Latin letter that it looks like. */
    static char latin(char c) {
        return LOOKS[c];
    }

    /** The text in NFKC without invisible characters, with plain spaces and dashes and no space at the ends. */
    static String clean(String raw) {
        boolean simple = true;
        for (int i = 0; simple && i < raw.length(); i++) {
            simple = raw.charAt(i) < 0x7f;
        }
        if (simple) {
            return raw.strip();
        }
        String text = Normalizer2.getNFKCInstance().normalize(raw);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            if (c != NOTHING) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /** The cleaned text with Latin letters for look-alikes and without any white space. */
    static String compactLatin(String raw) {
        String text = clean(raw);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = latin(text.charAt(i));
            if (!Character.isWhitespace(c) && c != NOTHING) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The digit that a character between digits is meant to be (letter O for zero and the like); -1 if none. */
    static int digitMeant(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return switch (c) {
            case 'O', 'o', 'О', 'о' -> 0;
            case 'З', 'з' -> 3;
            case 'l', 'I', '|' -> 1;
            default -> -1;
        };
    }
}
