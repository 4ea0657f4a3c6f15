package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ormek.model.Span;

class WordsTest {

    private static final String TEXT = "Маған қоңырау шалып, «Алтын» қаржы  пирамидасына 50 000 ₸ салуды ұсынды; пирамида болып шықты.";

    @Test
    void eachWordIsKeptOnceAsItIsCompared() {
        assertThat(Words.of("Қаржы қаржы, КАРЖЫ! a б 50 000 pay-me")).isEqualTo("karzhy 50 000 pay me");
        assertThat(Words.of(" ... — я")).isEqualTo("ia");
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of("x1 ".repeat(10) + "слово")).isEqualTo("x1 slovo");
        StringBuilder book = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            book.append("слово").append(i).append(' ');
        }
        assertThat(Words.of(book.toString())).hasSizeBetween(199_900, 200_000).startsWith("slovo0 slovo1 ");
    }

    @Test
    void numbersAloneAreNotAskedForAsWords() {
        assertThat(Words.asked("8 (701) 123-45-67")).isEmpty();
        assertThat(Words.asked("+77O1 123")).as("the letter O for zero").isEmpty();
        assertThat(Words.asked("каржы ПИРАМИДА каржы")).containsExactly("karzhy", "piramida");
        assertThat(Words.asked("w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 aa")).hasSize(12);
    }

    @Test
    void theQuoteIsWhereMostWordsStandNearTogether() {
        Span place = Words.placeOf(Words.asked("каржы пирамида"), TEXT);
        assertThat(place).isNotNull();
        assertThat(TEXT.substring(place.start(), place.end())).isEqualTo("қаржы  пирамидасына");
        Span far = Words.placeOf(Words.asked("пирамида шыкты"), TEXT);
        assertThat(far).isNotNull();
        assertThat(TEXT.substring(far.start(), far.end())).isEqualTo("пирамида болып шықты");
        assertThat(Words.placeOf(Words.asked("банк"), TEXT)).isNull();
        assertThat(Words.placeOf(Words.asked("50 ал"), "ал 500 ала 50")).isEqualTo(new Span(0, 13));
    }
}
