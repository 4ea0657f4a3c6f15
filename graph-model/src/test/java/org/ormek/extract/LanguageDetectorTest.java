package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageDetectorTest {

    @Test
    void threeLanguagesAreToldApart() {
        assertThat(LanguageDetector.detect("Маған белгісіз нөмірден қоңырау шалып, банк қызметкері екенін айтты")).contains("kk");
        assertThat(LanguageDetector.detect("Мне позвонили с неизвестного номера и представились сотрудником банка")).contains("ru");
        assertThat(LanguageDetector.detect("I was called by somebody who said that he works for my bank")).contains("en");
        assertThat(LanguageDetector.detect("Мен банкке бардым, олар маган акша беремiз деп айтты, бiрак алдап кеттi")).contains("kk");
    }

    @Test
    void shortTextsAreNotDecided() {
        assertThat(LanguageDetector.detect("")).isEmpty();
        assertThat(LanguageDetector.detect("12345 +7701")).isEmpty();
        assertThat(LanguageDetector.detect("ok")).isEmpty();
    }
}
