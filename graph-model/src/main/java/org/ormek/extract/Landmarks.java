package org.ormek.extract;

/**
 * Where anything can stand at all: one pass over the characters, so that the detectors look at few places only. The
 * lists are in order of the text.
 */
final class Landmarks {

    private static final int LONG_WORD = 25;
    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte MARK = 3;
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = c >= '0' && c <= '9' ? DIGIT : c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? LETTER
                    : c == '.' || c == ':' || c == '@' ? MARK : OTHER;
        }
    }

    /** Dots, colons and at signs. */
    private final Places marks = new Places();
    private final Places digits = new Places();
    /** Where a word has 25 letters without a digit: long enough for a wallet. */
    private final Places longWords = new Places();

    Landmarks(char[] chars, int length) {
        int run = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            byte kind = c < 128 ? KINDS[c] : LETTER;
            if (kind == LETTER) {
                if (++run == LONG_WORD) {
                    longWords.add(i);
                }
            } else {
                run = 0;
                if (kind == DIGIT) {
                    digits.add(i);
                } else if (kind == MARK) {
                    marks.add(i);
                }
            }
        }
    }

    Places marks() {
        return marks;
    }

    Places digits() {
        return digits;
    }

    Places longWords() {
        return longWords;
    }
}
