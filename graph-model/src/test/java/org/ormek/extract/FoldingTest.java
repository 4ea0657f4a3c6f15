package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void writingsThatReadTheSameFoldTheSame() {
        for (List<String> same : List.of(List.of("kaspi", "каспі", "Каспи", "ＫＡＳＰＩ", "kаspi"), List.of("Қазақстан", "Казакстан"),
                List.of("работа", "pабoтa", "РАБОТА", "рабо\u200bта"), List.of("деньги", "дeньги"), List.of("trezor", "trezoŕ"), List.of("заработок", "3аработок"))) {
            assertThat(same.stream().map(Folding::forMatching).distinct()).as(same.toString()).hasSize(1);
        }
    }

    @Test
    void foldingTwiceChangesNothing() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0xd800) : "aokхЖәі3 -.ŕй".charAt(random.nextInt(13))));
            }
            String once = Folding.forMatching(text.toString());
            assertThat(Folding.forMatching(once)).as("seed " + seed + ": " + text).isEqualTo(once);
        }
    }
}
