package org.ormek.analysis.metric;

import java.util.function.IntPredicate;



/**
 * Agreement of a clustering with the truth. All values lie between 0 and 1, the adjusted Rand index also below 0. With
 * no items every value is 1; where nothing is claimed precision is 1, and where nothing is to be found recall is 1.
 *
 * @param b3Precision       mean share of an item's cluster that belongs to its true group (B-cubed, Bagga and Baldwin 1998)
 * @param b3Recall          mean share of an item's true group that is in its cluster
 * @param b3F1              harmonic mean of both
 * @param pairwisePrecision share of the pairs within clusters that are true
 * @param pairwiseRecall    share of the true pairs that are within clusters
 * @param pairwiseF1        harmonic mean of both
 * @param adjustedRand      Rand index less what chance gives (Hubert and Arabie 1985)
 */
public record Agreement(double b3Precision, double b3Recall, double b3F1, double pairwisePrecision, double pairwiseRecall,
                        double pairwiseF1, double adjustedRand) {

    /** Compares the found groups with the true ones, all items alike; see {@link Labelling}. */
    public static Agreement of(int[] found, int[] truth) {
        return of(found, truth, item -> true);
    }

    /**
     * Compares the found groups with the true ones.
     *
     * @param asked whose B-cubed values are averaged; their groups are counted with all items in them, and pairs of all items
     */
    public static Agreement of(int[] found, int[] truth, IntPredicate asked) {
        Labelling both = new Labelling(found, truth);
        int items = 0;
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < both.items(); i++) {
            if (!asked.test(i)) {
                continue;
            }
            items++;
            precision += both.overlap(i) / (double) both.foundSize(i);
            recall += both.overlap(i) / (double) both.truthSize(i);
        }
        double b3Precision = share(precision, items);
        double b3Recall = share(recall, items);
        double common = both.commonPairs();
        double claimed = both.foundPairs();
        double wanted = both.truthPairs();
        double pairPrecision = share(common, claimed);
        double pairRecall = share(common, wanted);
        return new Agreement(b3Precision, b3Recall, f1(b3Precision, b3Recall), pairPrecision, pairRecall, f1(pairPrecision, pairRecall),
                adjustedRand(common, claimed, wanted, both.items()));
    }

    /** Harmonic mean; 0 if both are 0. */
    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double adjustedRand(double common, double claimed, double wanted, int items) {
        double all = Labelling.pairs(items);
        double expected = all == 0 ? 0 : claimed * wanted / all;
        double most = (claimed + wanted) / 2;
        return most == expected ? 1 : (common - expected) / (most - expected);
    }
}
