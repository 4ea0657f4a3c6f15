package org.ormek.analysis.script;

/**
 * MinHash signatures (Broder 1997): two sets agree in a place with the probability of their Jaccard similarity. Bands of
 * rows find candidates (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3); with {@value #BANDS} bands of
 * {@value #ROWS} rows a pair of similarity 0.42 is found in about every second case, one of 0.7 practically always.
 */
public final class MinHash {
    /** Bands. */
    public static final int BANDS = 32;
    /** Rows of a band. */
    public static final int ROWS = 4;

    private MinHash() {
    }

    /** The signature of a set of hashes: {@value #BANDS} x {@value #ROWS} numbers. */
    public static int[] signature(int[] set) {
        int[] signature = new int[BANDS * ROWS];
        for (int i = 0; i < signature.length; i++) {
            int salt = mix(i * 0x9e3779b9 + 1);
            int least = Integer.MAX_VALUE;
            for (int value : set) {
                least = Math.min(least, mix(value ^ salt));
            }
            signature[i] = least;
        }
        return signature;
    }

    /** A key for the band, equal for signatures that agree in all of its rows. */
    public static long band(int[] signature, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = key * 0x9e3779b97f4a7c15L + signature[band * ROWS + row];
        }
        return key;
    }

    /** Mixes the bits of a number (finaliser of MurmurHash3, public domain). */
    static int mix(int value) {
        int h = value;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
