package org.ormek.analysis.script;

import java.util.Arrays;

/**
 * The set of overlapping pieces of a text, as sorted hashes. The text must be folded before (look-alike and Kazakh
 * letters, alphabet, case: org.ormek.extract.Folding), so that one script is one text whoever typed it. Numbers are
 * made alike and punctuation is dropped, because sums, dates and telephones change from call to call.
 */
public final class Shingles {
    /** Characters of a piece. */
    public static final int LENGTH = 6;

    private Shingles() {
    }

    /** The text with every run of digits as #, and everything else that is no letter as one space. */
    public static String plain(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            boolean insideNumber = last == '#' && i + 1 < folded.length() && (c == '.' || c == ',' || c == '-') && Character.isDigit(folded.charAt(i + 1));
            if (Character.isDigit(c)) {
                out.append(last == '#' ? "" : "#");
            } else if (Character.isLetter(c)) {
                out.append(c);
            } else if (c != '\'' && c != '’' && !insideNumber && last != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** The pieces of the text, sorted and without repeats; a short text is one piece, an empty one none. */
    public static int[] of(String folded) {
        String text = plain(folded);
        if (text.isEmpty()) {
            return new int[0];
        }
        int count = Math.max(1, text.length() - LENGTH + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = 17;
            for (int j = i; j < Math.min(text.length(), i + LENGTH); j++) {
                hash = hash * 0x01000193 ^ text.charAt(j);
            }
            hashes[i] = MinHash.mix(hash);
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }
}
