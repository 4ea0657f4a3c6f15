package org.ormek.analysis.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups texts by script: candidates by MinHash bands, similarity as Jaccard weighted by the rarity of the pieces (so
 * that "press one to speak to" counts for little), groups by average linkage, which does not chain as components do.
 * A group is weak evidence, since scripts are sold; see the cap of S19 in the signals file.
 */
public final class ScriptGroups {
    /** Mean similarity within a group; chosen on labelled robocall transcripts, see docs/clustering.md. */
    public static final double SIMILAR = .79;
    /** A group grows no larger: what so many say is a common phrase. */
    public static final int LARGEST = 200;
    private static final double WORTH_KEEPING = .3;
    private static final int MOST_IN_BUCKET = 64;

    private ScriptGroups() {
    }

    /**
     * Groups texts.
     *
     * @param folded folded texts; an empty one is alone
     * @return a group number for each text; texts of one group have the same
     */
    public static int[] of(List<String> folded) {
        return ofPieces(folded.stream().map(Shingles::of).toArray(int[][]::new), folded.size());
    }

    /**
     * The same for texts that were cut into pieces before, see {@link Shingles#of}.
     *
     * @param ofTexts how many texts these are taken from, which says how rare their pieces are; at least their own number
     */
    public static int[] ofPieces(int[][] sets, long ofTexts) {
        Map<Integer, Integer> documents = new HashMap<>();
        for (int[] set : sets) {
            for (int piece : set) {
                documents.merge(piece, 1, Integer::sum);
            }
        }
        AverageLinkage linkage = new AverageLinkage(sets.length, SIMILAR, LARGEST);
        for (long pair : candidates(sets)) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            double similarity = similarity(sets[a], sets[b], documents, ofTexts);
            if (similarity >= WORTH_KEEPING) {
                linkage.add(a, b, similarity);
            }
        }
        return linkage.groups();
    }

    /** Weight of the common pieces over weight of all pieces of both; a piece weighs log(texts / texts that hold it). */
    static double similarity(int[] a, int[] b, Map<Integer, Integer> documents, long texts) {
        double common = 0;
        double all = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            boolean fromA = j == b.length || i < a.length && a[i] <= b[j];
            boolean fromB = i == a.length || j < b.length && b[j] <= a[i];
            // One more text than there are keeps what is in all of them from weighing nothing.
            double weight = Math.log((texts + 1.0) / documents.getOrDefault(fromA ? a[i] : b[j], 1));
            all += weight;
            common += fromA && fromB ? weight : 0;
            i += fromA ? 1 : 0;
            j += fromB ? 1 : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    private static Iterable<Long> candidates(int[][] sets) {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < sets.length; i++) {
            if (sets[i].length > 0) {
                int[] signature = MinHash.signature(sets[i]);
                for (int band = 0; band < MinHash.BANDS; band++) {
                    buckets.computeIfAbsent(MinHash.band(signature, band), key -> new ArrayList<>()).add(i);
                }
            }
        }
        java.util.Set<Long> pairs = new java.util.TreeSet<>();
        for (List<Integer> bucket : buckets.values()) {
            // In a crowded bucket each is compared with the first ones only, or a form letter would cost its square.
            for (int x = 0; x < Math.min(MOST_IN_BUCKET, bucket.size()); x++) {
                for (int y = x + 1; y < bucket.size(); y++) {
                    pairs.add((long) bucket.get(x) << 32 | bucket.get(y));
                }
            }
        }
        return pairs;
    }
}
