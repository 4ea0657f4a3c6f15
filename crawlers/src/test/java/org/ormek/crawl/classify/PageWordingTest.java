package org.ormek.crawl.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageWordingTest {

    /** As the rule is meant, without a look for marks first. */
    private static final Pattern PLAIN = Pattern.compile("«[^«»]{25,600}»|“[^“”]{25,600}”|„[^„“”]{25,600}[“”]|(?<![\\p{L}\\d])\"[^\"\n]{25,600}\"");
    private static final List<String> PIECES = List.of("«", "»", "“", "”", "„", "\"", "\" ", " \"", "сөз ", "слово за словом и ещё несколько слов подряд ", "5", "x", "\n", " ");

    @Test
    void sentencesInQuotationMarksAreBlankedWhereverTheyStand() {
        int blanked = 0;
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            PageWording wording = PageWording.of(text.toString());
            assertThat(wording.own()).as("seed %d", seed)
                    .isEqualTo(PLAIN.matcher(text.toString().toLowerCase(Locale.ROOT)).replaceAll(found -> " ".repeat(found.end() - found.start())));
            blanked += wording.quotes() ? 1 : 0;
        }
        assertThat(blanked).isGreaterThan(1_000);
    }
}
