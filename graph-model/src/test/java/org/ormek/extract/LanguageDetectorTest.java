package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
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

    @Test
    void longAndShortTextsInThreeLanguagesAreTold() {
        Map<String, String> texts = Map.of(
                "ru", "Инвестируйте с нами и получайте доход каждый день, вывод средств без ограничений, звоните нашему менеджеру прямо сейчас. ",
                "kk", "Бізбен бірге инвестиция салыңыз және күн сайын табыс алыңыз, ақшаны шектеусіз шығарыңыз, менеджерімізге қазір хабарласыңыз. ",
                "en", "Invest with us and get your income in a day, withdraw to the card, and call our manager for the details of the plan. ");
        texts.forEach((language, text) -> {
            assertThat(LanguageDetector.detect(text)).as("short " + language).contains(language);
            assertThat(LanguageDetector.detect(text.repeat(20))).as("long " + language).contains(language);
        });
        assertThat(LanguageDetector.detect("Україна понад усе, її люди є вільні. Інвестуйте з нами щодня і отримуйте гарантований дохід. ".repeat(10))).isNotEqualTo(Optional.of("kk"));
        assertThat(LanguageDetector.detect("")).isEmpty();
    }

    @Test
    void kazakhInRussianLettersIsNotTakenForRussian() {
        assertThat(LanguageDetector.detect("Мен банкке бардым, олар маган акша беремиз деп айтты, бирак алдап кетти, ол жок, мен бардым")).contains("kk");
    }
}
