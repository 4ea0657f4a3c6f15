package org.ormek.crawl.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ormek.model.Span;

class PageWordsTest {

    @Test
    void beginningsStandForAllEndingsAndNumbersAreOne() {
        Map<String, Span> words = words("Пополните счёт: 250 долларов");
        assertThat(words).containsOnlyKeys("пополн", "счёт", "пополн счёт", "#", "счёт #", "доллар", "# доллар");
        assertThat(words).containsEntry("пополн", new Span(0, 9)).containsEntry("пополн счёт", new Span(0, 14));
        assertThat(words("пополнение счетов")).containsKeys("пополн", "счетов");
    }

    @Test
    void aPairDoesNotReachOverTheEndOfASentence() {
        assertThat(words("Табыс. Күніне 3%")).doesNotContainKey("табыс күніне").containsKeys("күніне #", "# %");
    }

    @Test
    void whatStandsInQuotationMarksIsNotThePagesOwn() {
        String text = "Мошенники пишут: «Гарантированный доход каждому участнику проекта», не верьте";
        assertThat(words(text)).containsKeys("мошенн", "верьте").doesNotContainKey("гарант");
        assertThat(words("Банк «Береке» принимает вклады")).containsKey("береке");
    }

    private static Map<String, Span> words(String text) {
        return PageWords.of(PageWording.of(text));
    }
}
