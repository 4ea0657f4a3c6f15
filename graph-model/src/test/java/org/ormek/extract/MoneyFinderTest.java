package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ormek.model.Money;

class MoneyFinderTest {

    private static List<String> find(String text) {
        return MoneyFinder.find(text).stream().map(found -> found.money().toString()).toList();
    }

    @Test
    void theCurrencyInsideAnAccountNumberIsNoAmount() {
        assertThat(MoneyFinder.find("Деньги ушли на IBAN KZ62914KZT3805496334.")).isEmpty();
        assertThat(MoneyFinder.find("KZT500 and KZT 700")).hasSize(2);
    }

    @Test
    void amountsInThreeLanguages() {
        Map.ofEntries(Map.entry("перевела 1 250 000 тг вчера", "1250000 KZT"), Map.entry("350 мың теңге жібердім", "350000 KZT"),
                Map.entry("2,5 млн тенге", "2500000 KZT"), Map.entry("500000₸", "500000 KZT"), Map.entry("₸ 500 000", "500000 KZT"),
                Map.entry("15 тыс. руб", "15000 RUB"), Map.entry("$1,200", "1200 USD"), Map.entry("0.5 BTC", "0.5 BTC"),
                Map.entry("0,125 btc", "0.125 BTC"), Map.entry("200 USDT", "200 USDT"), Map.entry("1.500.000,50 тенге", "1500000.5 KZT"),
                Map.entry("USD 1,234.56", "1234.56 USD"), Map.entry("10 000 рублей", "10000 RUB"), Map.entry("500 АҚШ доллары", "500 USD"),
                Map.entry("100к руб", "100000 RUB"), Map.entry("£900 prize", "900 GBP"), Map.entry("3 миллиарда тенге", "3000000000 KZT"),
                Map.entry("1\u00a0250\u00a0000 тг", "1250000 KZT"), Map.entry("50 мың теңгеге", "50000 KZT"))
                .forEach((text, money) -> assertThat(find(text)).as(text).containsExactly(money));
    }

    @Test
    void numbersWithoutCurrencyAreNoMoney() {
        assertThat(find("8 701 123 45 67, 12.03.2025, 3% в день, 900101300123, id5 руб")).isEmpty();
    }

    @Test
    void theSpanCoversNumberMultipleAndCurrency() {
        String text = "отдал 2,5 млн тенге и $100.";
        assertThat(MoneyFinder.find(text)).extracting(found -> found.span().of(text)).containsExactly("2,5 млн тенге", "$100");
    }

    @Test
    void columnsMayStateTheCurrencyApart() {
        assertThat(MoneyFinder.read("1250000.50", "KZT")).get().extracting(Money::toString).isEqualTo("1250000.5 KZT");
        assertThat(MoneyFinder.read("1 250 000", "тг.")).get().extracting(Money::toString).isEqualTo("1250000 KZT");
        assertThat(MoneyFinder.read("0.125", "btc")).get().extracting(Money::toString).isEqualTo("0.125 BTC");
        assertThat(MoneyFinder.read("100 USDT", null)).get().extracting(Money::toString).isEqualTo("100 USDT");
        assertThat(MoneyFinder.read("1,200", "USD")).get().extracting(Money::toString).isEqualTo("1200 USD");
        for (String amount : List.of("", "abc", "12,34,5", "100", "-5", "1..2")) {
            assertThat(MoneyFinder.read(amount, null)).as(amount).isEmpty();
        }
        assertThat(MoneyFinder.read("100 USDT", "KZT")).isEmpty();
    }
}
