package org.ormek.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /*
     * items   a b c d e f
     * found   0 0 0 1 1 -    (- is alone)
     * truth   0 0 1 1 1 1
     */
    @Test
    void sixItemsWorkedOutByHand() {
        Agreement a = Agreement.of(new int[] {0, 0, 0, 1, 1, -1}, new int[] {0, 0, 1, 1, 1, 1});
        assertThat(a.b3Precision()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1 + 1) / 6, EXACT);
        assertThat(a.b3Recall()).isCloseTo((1 + 1 + 1 / 4.0 + 2 / 4.0 + 2 / 4.0 + 1 / 4.0) / 6, EXACT);
        assertThat(a.pairwisePrecision()).isCloseTo(2 / 4.0, EXACT); // ab, de of ab, ac, bc, de
        assertThat(a.pairwiseRecall()).isCloseTo(2 / 7.0, EXACT); // of ab, cd, ce, cf, de, df, ef
        assertThat(a.pairwiseF1()).isCloseTo(4 / 11.0, EXACT);
        double expected = 4 * 7 / 15.0;
        assertThat(a.adjustedRand()).isCloseTo((2 - expected) / (5.5 - expected), EXACT);
    }

    @Test
    void perfectAndEmptyGroupingsScoreOne() {
        Agreement perfect = Agreement.of(new int[] {3, 3, 9, -1}, new int[] {0, 0, 1, 2});
        assertThat(perfect).isEqualTo(new Agreement(1, 1, 1, 1, 1, 1, 1));
        assertThat(Agreement.of(new int[0], new int[0])).isEqualTo(new Agreement(1, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void onlyAskedItemsAreAveragedButAllCountInGroups() {
        Agreement a = Agreement.of(new int[] {0, 0, 0, 0}, new int[] {0, 0, -1, -1}, item -> item < 2);
        assertThat(a.b3Precision()).isCloseTo(.5, EXACT);
        assertThat(a.b3Recall()).isCloseTo(1, EXACT);
        assertThat(a.pairwisePrecision()).isCloseTo(1 / 6.0, EXACT);
    }

    @Test
    void agreesWithTheDefinitionsOnRandomGroupings() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int n = 1 + random.nextInt(40);
            int[] found = random.ints(n, -1, 6).toArray();
            int[] truth = random.ints(n, -1, 5).toArray();
            double[] naive = naive(found, truth);
            Agreement a = Agreement.of(found, truth);
            assertThat(new double[] {a.b3Precision(), a.b3Recall(), a.pairwisePrecision(), a.pairwiseRecall(), a.adjustedRand()}).as("seed %d", seed)
                    .containsExactly(naive, within(1e-9));
        }
    }

    /** Straight from the definitions, over all pairs of items. */
    private static double[] naive(int[] found, int[] truth) {
        int n = found.length;
        double precision = 0;
        double recall = 0;
        double both = 0;
        double claimed = 0;
        double wanted = 0;
        for (int i = 0; i < n; i++) {
            double cluster = 0;
            double group = 0;
            double common = 0;
            for (int j = 0; j < n; j++) {
                boolean together = i == j || found[i] >= 0 && found[i] == found[j];
                boolean belong = i == j || truth[i] >= 0 && truth[i] == truth[j];
                cluster += together ? 1 : 0;
                group += belong ? 1 : 0;
                common += together && belong ? 1 : 0;
                if (i < j) {
                    claimed += together ? 1 : 0;
                    wanted += belong ? 1 : 0;
                    both += together && belong ? 1 : 0;
                }
            }
            precision += common / cluster / n;
            recall += common / group / n;
        }
        double all = n * (n - 1) / 2.0;
        double expected = all == 0 ? 0 : claimed * wanted / all;
        double most = (claimed + wanted) / 2;
        return new double[] {precision, recall, claimed == 0 ? 1 : both / claimed, wanted == 0 ? 1 : both / wanted,
            most == expected ? 1 : (both - expected) / (most - expected)};
    }
}
