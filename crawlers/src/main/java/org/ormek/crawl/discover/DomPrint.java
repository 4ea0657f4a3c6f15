package org.ormek.crawl.discover;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A 64-bit simhash (Charikar 2002; Manku, Jain and Das Sarma 2007) of a page's structure over the 4-grams of its tags in
 * document order, each with its depth, so that cloned kits are near whatever their texts say.
 */
public final class DomPrint {

    private static final int GRAM = 4;
    private static final int MAX_ELEMENTS = 20_000;

    private DomPrint() {
    }

    /** The simhash of elements in document order; 0 for a page with fewer than four elements. */
    public static long of(List<Element> elements) {
        int[] votes = new int[64];
        long[] last = new long[GRAM];
        int count = 0;
        for (Element element : elements) {
            last[count % GRAM] = mix(element.tagName().hashCode() * 31L + depth(element));
            count++;
            if (count >= GRAM) {
                vote(votes, last, count);
            }
            if (count >= MAX_ELEMENTS) {
                break;
            }
        }
        long print = 0;
        for (int bit = 0; bit < 64; bit++) {
            print |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return count < GRAM ? 0 : print;
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element parent = element.parent(); parent != null && depth < 64; parent = parent.parent()) {
            depth++;
        }
        return depth;
    }

    private static void vote(int[] votes, long[] last, int count) {
        long gram = 0;
        for (int i = 0; i < GRAM; i++) {
            gram = mix(gram * 0x9e3779b97f4a7c15L + last[(count + i) % GRAM]);
        }
        for (int bit = 0; bit < 64; bit++) {
            votes[bit] += (gram >>> bit & 1) != 0 ? 1 : -1;
        }
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
