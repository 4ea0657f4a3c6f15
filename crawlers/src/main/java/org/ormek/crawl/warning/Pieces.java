package org.ormek.crawl.warning;

import java.util.Arrays;
import java.util.List;

/**
 * Tells whether any of some pieces stands in a text, in any case of letters, by pairs of letters that say how far the next piece can be (Wu and Manber 1994), since it is asked of
 * each page that names anything. Safe for use by several threads.
 */
final class Pieces {

    private static final int PLACES = 1 << 12;
    /** A table, because each character of each page goes through it. */
    private static final char[] LOWER = new char[1 << 16];

    static {
        for (int c = 0; c < LOWER.length; c++) {
            LOWER[c] = Character.toLowerCase((char) c);
        }
    }

    private final int shortest;
    private final byte[] shift = new byte[PLACES];
    private final boolean[] beginnings = new boolean[PLACES];
    private final List<String> pieces;

    /** Of pieces in lower case, each of three letters or more; the longer the shortest, the faster. */
    Pieces(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        shortest = pieces.stream().mapToInt(String::length).min().orElseThrow();
        Arrays.fill(shift, (byte) (shortest - 1));
        for (String piece : pieces) {
            beginnings[place(piece, 0)] = true;
            for (int i = 0; i + 1 < shortest; i++) {
                int place = place(piece.charAt(i), piece.charAt(i + 1));
                shift[place] = (byte) Math.min(shift[place], shortest - 2 - i);
            }
        }
    }

    /** True if one of them stands in the text. */
    boolean standIn(String text) {
        char[] chars = text.toCharArray();
        int at = shortest - 2;
        while (at + 1 < chars.length) {
            int step = shift[place(LOWER[chars[at]], LOWER[chars[at + 1]])];
            if (step == 0 && begins(text, at - shortest + 2)) {
                return true;
            }
            at += Math.max(1, step);
        }
        return false;
    }

    private boolean begins(String text, int at) {
        if (!beginnings[place(text, at)]) {
            return false;
        }
        for (String piece : pieces) {
            if (text.regionMatches(true, at, piece, 0, piece.length())) {
                return true;
            }
        }
        return false;
    }

    /** Of the first letters at a place, as many as the shortest piece has. */
    private int place(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + shortest; i++) {
            hash = hash * 31 + LOWER[text.charAt(i)];
        }
        return hash * 0x9e3779b1 >>> 20;
    }

    private static int place(char first, char second) {
        return (first * 31 + second) * 0x9e3779b1 >>> 20;
    }
}
