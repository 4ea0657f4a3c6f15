package org.ormek.crawl.discover;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A MinHash of a page's text over shingles of five characters, digits as one sign, by one permutation in 128 bins with
 * densification (Li, Owen and Zhang 2012; Shrivastava and Li 2014). The share of equal bins estimates the Jaccard index.
 */
public final class TextPrint {

    /** Number of bins. */
    public static final int BINS = 128;
    private static final int SHINGLE = 5;
    private static final int MAX_CHARS = 100_000;

    /** Lower case, digits as one sign; a table, because each character of each page goes through it. */
    private static final char[] FOLDED = new char[1 << 16];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = Character.isDigit(c) ? '#' : Character.toLowerCase((char) c);
        }
    }

    private TextPrint() {
    }

    /** The bins; empty for a text of fewer than 50 characters. */
    public static int[] of(String text) {
        if (text.length() < 50) {
            return new int[0];
        }
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        long window = 0;
        int filled = 0;
        for (int i = 0; i < Math.min(text.length(), MAX_CHARS); i++) {
            char c = FOLDED[text.charAt(i)];
            window = (window << 12 ^ c) & 0xfffffffffffffffL;
            if (++filled >= SHINGLE) {
                long hash = DomPrint.mix(window);
                int bin = (int) (hash >>> 57);
                least[bin] = Math.min(least[bin], hash & 0x1ffffffffffffffL);
            }
        }
        int[] bins = new int[BINS];
        for (int i = 0; i < BINS; i++) {
            int at = i;
            int steps = 0;
            while (least[at] == Long.MAX_VALUE && steps++ < BINS) {
                at = (at + 1) % BINS;
            }
            bins[i] = (int) (DomPrint.mix(least[at] + steps) & 0x7fffffff);
        }
        return bins;
    }

    /**
     * One bit of each bin (b-bit minwise hashing, Li and König 2010) as 32 hexadecimal digits; empty if there are no bins. Of two
     * texts with the Jaccard index J, (1 - J) / 2 of the bits are expected to differ.
     */
    public static String brief(int[] bins) {
        if (bins.length != BINS) {
            return "";
        }
        byte[] bits = new byte[BINS / 8];
        for (int i = 0; i < BINS; i++) {
            bits[i / 8] |= (byte) ((bins[i] & 1) << i % 8);
        }
        return HexFormat.of().formatHex(bits);
    }

    /** The estimated Jaccard index of two texts; 0 if one of them is too short. */
    public static double similarity(int[] left, int[] right) {
        if (left.length != BINS || right.length != BINS) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < BINS; i++) {
            same += left[i] == right[i] ? 1 : 0;
        }
        return same / (double) BINS;
    }
}
