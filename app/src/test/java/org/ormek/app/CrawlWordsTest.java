package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.api.resources.Liveness;
import org.ormek.api.words.ReportWords;
import org.ormek.console.page.Words;
import org.ormek.crawl.capture.RenderVerdict;
import org.ormek.crawl.classify.FraudType;
import org.ormek.crawl.classify.Sign;
import org.ormek.crawl.fetch.Verdict;

/** What the crawlers name is told in the language of the person; the pages know the crawlers' names as texts only. */
class CrawlWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyNameOfTheCrawlersHasAWord(String language) {
        ReportWords words = Words.of(language);
        for (FraudType type : FraudType.values()) {
            assertThat(words.said(type.name())).isNotBlank().isNotEqualTo(type.name());
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(words.name("crawlCount", verdict)).isNotBlank().isNotEqualTo(verdict.name());
        }
        for (RenderVerdict verdict : RenderVerdict.values()) {
            assertThat(words.name("crawlCount", verdict)).isNotBlank().isNotEqualTo(verdict.name());
        }
        for (Sign sign : Sign.values()) {
            assertThat(words.name("sign", sign)).isNotBlank().isNotEqualTo(sign.name());
        }
        for (Liveness state : Liveness.values()) {
            assertThat(words.name("liveness", state)).isNotBlank().isNotEqualTo(state.name());
        }
    }
}
