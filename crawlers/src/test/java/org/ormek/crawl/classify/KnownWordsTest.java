package org.ormek.crawl.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ormek.model.Span;

class KnownWordsTest {

    private static final String TEXT = "Пополните счёт: 250 долларов! Пополнение счёта — 5 % бонус. Счёт пополнен; күніне 3% табыс «Банк» OK";

    /** Whatever the slow way finds, the fast one finds at the same places, and nothing else. */
    @Test
    void findsWhatStandsThereOnceEach() {
        PageWording text = PageWording.of(TEXT);
        Map<String, Double> weights = new TreeMap<>();
        PageWords.of(text).keySet().forEach(word -> weights.put(word, (double) weights.size()));
        weights.put("казино", -1.0);
        weights.put("пополн казино", -2.0);
        List<Span> found = new ArrayList<>();
        List<Double> told = new ArrayList<>();
        new KnownWords(weights).find(text, (start, end, weight) -> {
            found.add(new Span(start, end));
            told.add(weight);
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(PageWords.of(text).values());
        assertThat(told).doesNotHaveDuplicates().doesNotContain(-1.0, -2.0);
    }
}
