package org.ormek.crawl.classify;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the words and pairs of words that have a weight, without making a text of each word of a page: they are compared by a hash of 64 bits
 * alone, since a chance meeting among a page's words and some thousand known ones is not to be expected. Safe for use by several threads.
 */
final class KnownWords {

    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final long NONE = 0;

    /** Gets what was found, each word or pair once. */
    interface Listener {

        /** A word or pair, from one place to before another. */
        void onKnown(int start, int end, double weight);
    }

    private final long[] hashes;
    private final double[] weights;

    /** Of weights by beginnings, as {@link PageWords} writes them. */
    KnownWords(Map<String, Double> words) {
        int size = Integer.highestOneBit(Math.max(16, words.size())) << 2;
        hashes = new long[size];
        weights = new double[size];
        new TreeMap<>(words).forEach((word, weight) -> {
            int space = word.indexOf(' ');
            long hash = space < 0 ? hash(word, 0, word.length()) : pair(hash(word, 0, space), hash(word, space + 1, word.length()));
            int place = place(hash);
            hashes[place] = hash;
            weights[place] = weight;
        });
    }

    /** Tells of all that a page says itself. */
    void find(PageWording text, Listener listener) {
        String own = text.own();
        BitSet told = new BitSet();
        PageWords.each(own, new PageWords.Listener() {

            private long before = NONE;
            private int startBefore;

            @Override
            public void onWord(int start, int end) {
                long word = PageWords.isNumber(own, start) ? hash(PageWords.NUMBER, 0, 1) : hash(own, start, PageWords.endOfBeginning(start, end));
                tell(word, start, end);
                if (before != NONE) {
                    tell(pair(before, word), startBefore, end);
                }
                before = word;
                startBefore = start;
            }

            @Override
            public void onEnd() {
                before = NONE;
            }

            private void tell(long hash, int start, int end) {
                int place = place(hash);
                if (hashes[place] == hash && !told.get(place)) {
                    told.set(place);
                    listener.onKnown(start, end, weights[place]);
                }
            }
        });
    }

    /** Where a hash stands, or would stand. */
    private int place(long hash) {
        int place = (int) (hash >>> 32) & hashes.length - 1;
        while (hashes[place] != NONE && hashes[place] != hash) {
            place = place + 1 & hashes.length - 1;
        }
        return place;
    }

    private static long hash(String text, int from, int until) {
        long hash = PRIME;
        for (int i = from; i < until; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static long pair(long first, long second) {
        return (Long.rotateLeft(first, 23) ^ second) * PRIME;
    }
}
