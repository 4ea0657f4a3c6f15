package org.ormek.crawl.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageClassifierTest {

    private final PageClassifier classifier = new PageClassifier(PageModel.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Вы получаете 3% в день на депозит|P3|3% в день", "Гарантированный доход каждому|P4|Гарантированный доход", "Реферальная программа до 5 уровней|P9|Реферальная программа",
        "Күніне 3% пайда аласыз|P3|Күніне 3%", "Кепілдендірілген табыс|P4|Кепілдендірілген табыс", "Достарыңызды шақырыңыз|P9|Достарыңызды шақырыңыз",
        "Earn 2.5% daily with us|P3|2.5% daily", "Guaranteed profit, zero risk|P4|Guaranteed profit", "Our referral program pays|P9|referral program",
        "Вступительный взнос 50 000 тенге|P10|Вступительный взнос", "Тек бүгін тіркеліңіз|P14|Тек бүгін", "Пополните счёт в USDT|P12|Пополните счёт в USDT",
        "Компания зарегистрирована на Сейшелах|P15|Компания зарегистрирована на Сейшелах", "Переведите на карту менеджера|P13|Переведите на карту",
        "Пригласи двоих и получи место|P9|Пригласи двоих", "Екі дос әкелсең, бонус аласың|P9|Екі дос әкелсең", "Bring five friends to the club|P9|Bring five friends",
        "Оплата вперёд, остальное потом|P10|Оплата вперёд", "Аударым үшін нотариус ақысын жіберіңіз|P10|нотариус ақысын", "A 30% prepayment opens the case|P10|30% prepayment",
        "Капитал вырос, 10 иксов за месяц|P3|10 иксов", "You can never lose with us|P4|never lose", "Нейросеть сама торгует за вас|P8|Нейросеть сама торгует"
    })
    void aSignHasItsQuote(String text, String sign, String quote) {
        Classification seen = classifier.classify(text, Map.of());
        assertThat(seen.quotes()).anySatisfy(found -> {
            assertThat(found.sign().name()).isEqualTo(sign);
            assertThat(found.quote()).isEqualTo(quote);
            assertThat(found.span().of(text)).isEqualTo(quote);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Введите номер карты и код|PHISHING|Введите номер карты", "Картаңыздың кодын төмендегі жолға енгізіңіз|PHISHING|Картаңыздың кодын төмендегі жолға енгізіңіз",
        "Verify your wallet now|PHISHING|Verify your wallet", "Куплю банковские карты дорого|MULE_RECRUITMENT|Куплю банковские карты",
        "Онлайн-казино принимает игроков|CASINO|Онлайн-казино", "Верифицированные аккаунты бирж|SIM_ACCOUNT_SALE|Верифицированные аккаунт"
    })
    void aTypeHasTheWordsThatPointToIt(String text, FraudType type, String words) {
        Classification seen = classifier.classify(text, Map.of());
        assertThat(seen.type()).contains(type);
        assertThat(seen.typeWords().orElseThrow().words()).startsWith(words);
        assertThat(seen.needsCheck()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Мошенники обещают гарантированный доход и 3% в день.", "Алаяқтар кепілдендірілген табыс деп сендіреді, алданып қалмаңыз.", "Beware of anyone who offers guaranteed profits or 3% daily.",
        "Никому не сообщайте: настоящий банк не просит ввести код из SMS и введите номер карты.", "Картаңыздың кодын ешқашан ешкімге енгізіңіз деген сайтқа бермеңіз."
    })
    void whatASentenceWarnsOfIsSaidOfOthers(String text) {
        Classification seen = classifier.classify(text, Map.of());
        assertThat(seen.features().keySet()).anyMatch(name -> name.endsWith(" said of others")).noneMatch(name -> name.matches("P\\d+|PHISHING"));
        assertThat(seen.shown()).isFalse();
        assertThat(classifier.classify(text, Map.of(Traits.WALLET, "")).shown()).isTrue();
        assertThat(classifier.classify(text + " Наш гарантированный доход 3% в день! Our guaranteed profits!", Map.of()).shown()).isTrue();
    }

    @Test
    void aRecoveryScamMaySpeakOfFraudsters() {
        assertThat(classifier.classify("Вас обманул брокер? Вернём украденные деньги у мошенников.", Map.of()).typeWords()).isPresent();
    }

    @Test
    void factsHaveSharesAndShowWhatTheyRestOn() {
        Classification seen = classifier.classify("Войдите", Map.of(Traits.POSES_BY_HOST, "kaspi", Traits.asksFor("SMS_CODE"), "otp", "no such fact", "x"));
        assertThat(seen.features()).containsKeys(Traits.POSES_BY_HOST, "form asks for sms code").doesNotContainKey("no such fact");
        assertThat(seen.type()).contains(FraudType.PHISHING);
        assertThat(seen.features().values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(seen.score(), org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void aSignInQuotationMarksIsToldButIsAnotherTrait() {
        String said = "Гарантированный доход 3% в день каждому вкладчику";
        Classification own = classifier.classify(said, Map.of());
        Classification quoted = classifier.classify("Нам обещали: «" + said + "». Деньги не вернули.", Map.of());
        assertThat(quoted.quotes()).extracting(SignQuote::sign).isEqualTo(own.quotes().stream().map(SignQuote::sign).toList());
        assertThat(own.features()).containsKey("P3");
        assertThat(quoted.features()).containsKey("P3 said of others").doesNotContainKey("P3");
    }

    @Test
    void aPyramidNeedsACheckAndItsScoreIsTheSumOfItsShares() {
        Classification seen = classifier.classify("Гарантированный доход 3% в день! Реферальная программа: приглашайте друзей. Пополните счёт в USDT.", Map.of(Traits.WALLET, "", Traits.MESSENGERS, ""));
        assertThat(seen.needsCheck()).isTrue();
        assertThat(seen.type()).contains(FraudType.PYRAMID);
        assertThat(seen.likely()).isEqualTo(seen.score() >= PageModel.shipped().likely());
        assertThat(seen.features().values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(seen.score(), org.assertj.core.api.Assertions.within(0.01));
        assertThat(seen.features()).containsKeys("bias", "P3", "P4", "P9", "P12", "pays to wallet", "messengers only");
    }

    @Test
    void honestPagesAreNotCalledLikely() {
        for (String text : List.of("Депозит в банке: ставка 14,5% годовых, вклады застрахованы КФГД. Лицензия № 1.2.3 от 2020 года.",
                "Мектептің ресми сайты. Сабақ кестесі мен жаңалықтар.", "We sell flowers. Delivery takes 2 days. Pay by card at the counter.",
                "Осторожно, мошенники обещают гарантированный доход. Не переводите деньги незнакомым.", "Скидка 20% на все товары до конца недели")) {
            assertThat(classifier.classify(text, Map.of()).likely()).as(text).isFalse();
        }
        assertThat(classifier.classify("We sell flowers. Delivery takes 2 days.", Map.of()).needsCheck()).isFalse();
    }
}
