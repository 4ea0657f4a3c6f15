package org.ormek.analysis.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptGroupsTest {
    private static final String SECURITY = "this is the security service of your bank a suspicious payment of 120 000 was made from your account press one to stop it";
    private static final String WARRANTY = "we have been trying to reach you about the warranty of your car this is the last call before we close your file";

    @Test
    void sameScriptWithOtherNumbersIsOneGroup() {
        int[] group = ScriptGroups.of(List.of(SECURITY, WARRANTY, SECURITY.replace("120 000", "99,500"), "", "", "good morning your parcel is at the post office"));
        assertThat(group[0]).isEqualTo(group[2]);
        assertThat(IntStream.of(group).distinct().count()).isEqualTo(5);
    }

    @Test
    void numbersAndPunctuationMakeNoDifference() {
        assertThat(Shingles.plain("call +7 (701) 123-45-67, now! it's 1,000.50")).isEqualTo("call # # # now its #");
        assertThat(Shingles.of("pay 100 now")).isEqualTo(Shingles.of("pay 25 now"));
        assertThat(Shingles.of("")).isEmpty();
        assertThat(Shingles.of("ab")).hasSize(1);
    }

    @Test
    void signaturesAgreeAsOftenAsSetsDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double difference = 0;
        for (int round = 0; round < 60; round++) {
            Set<Integer> a = new HashSet<>();
            Set<Integer> b = new HashSet<>();
            for (int i = 0; i < 300; i++) {
                int value = random.nextInt();
                int where = random.nextInt(3);
                if (where < 2) {
                    a.add(value);
                }
                if (where > 0) {
                    b.add(value);
                }
            }
            Set<Integer> common = new HashSet<>(a);
            common.retainAll(b);
            double jaccard = common.size() / (double) (a.size() + b.size() - common.size());
            int[] x = MinHash.signature(a.stream().mapToInt(i -> i).toArray());
            int[] y = MinHash.signature(b.stream().mapToInt(i -> i).toArray());
            double agree = IntStream.range(0, x.length).filter(i -> x[i] == y[i]).count() / (double) x.length;
            difference += (agree - jaccard) / 60;
        }
        assertThat(difference).as("seed %d", seed).isCloseTo(0, within(.03));
    }

    @Test
    void similarityIsTheWeightOfWhatIsCommon() {
        Map<Integer, Integer> documents = new HashMap<>(Map.of(1, 2, 2, 1, 3, 1));
        double rare = Math.log(5);
        double common = Math.log(5 / 2.0);
        assertThat(ScriptGroups.similarity(new int[] {1, 2}, new int[] {1, 3}, documents, 4)).isCloseTo(common / (common + 2 * rare), within(1e-12));
        assertThat(ScriptGroups.similarity(new int[] {1, 2}, new int[] {1, 2}, documents, 4)).isEqualTo(1);
        assertThat(ScriptGroups.similarity(new int[0], new int[] {1}, documents, 4)).isZero();
    }

    @Test
    void groupsStopGrowing() {
        List<String> many = IntStream.range(0, ScriptGroups.LARGEST + 50).mapToObj(i -> SECURITY).toList();
        int[] group = ScriptGroups.of(many);
        Map<Integer, Integer> sizes = new HashMap<>();
        IntStream.of(group).forEach(g -> sizes.merge(g, 1, Integer::sum));
        assertThat(sizes.values()).allMatch(size -> size <= ScriptGroups.LARGEST);
    }
}
