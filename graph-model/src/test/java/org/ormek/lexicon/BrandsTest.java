package org.ormek.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.model.Span;

/** Brands in texts and host names, cues in sentences. */
class BrandsTest {

    private static String ids(Iterable<Brand> brands) {
        StringBuilder ids = new StringBuilder();
        brands.forEach(brand -> ids.append(ids.isEmpty() ? "" : " ").append(brand.id()));
        return ids.toString();
    }

    @ParameterizedTest
    @CsvSource({"'Сказали, что из Каспи банка', kaspi", "Kаsрi Gold (Latin and Cyrillic mixed), kaspi", "'Звонили из Национального Банка', nationalbank", "Ұлттық Банктен хабарласып тұрмыз, nationalbank",
        "'«ҰҚК майоры» қоңырау шалды', knb", "«майор КНБ» велел молчать, knb", "'The caller said she was from the National Bank', nationalbank", "Халык Банктен смс келді, halyk",
        "'страница, похожая на портал госуслуг', egov", "Мемлекеттік қызмет порталына ұқсас, egov", "The sky is blue, ''", "народный артист, ''"})
    void textsNameBrandsInThreeLanguages(String text, String id) {
        assertThat(ids(Brands.builtIn().inText(text))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"pay-kaspi.example, kaspi", "kaspi.kz, ''", "gold.kaspi.kz, ''", "kaspi.kz.login.top, kaspi", "mykaspipay.top, kaspi", "olx-pay.top, olx", "volxen.de, ''", "каспи-бонус.қаз, kaspi",
        "halykbank.kz, ''", "secure-halykbank.top, halyk", "example.kaspi, ''"})
    void hostsBearBrandsThatAreNotTheirs(String host, String id) {
        assertThat(ids(Brands.builtIn().imitatedBy(host))).isEqualTo(id);
    }

    @Test
    void everyBrandIsFoundByItsOwnNames() {
        assertThat(Brands.builtIn().version()).isNotBlank();
        for (String id : List.of("kaspi", "halyk", "forte", "nationalbank", "egov", "kazmunaygas", "samruk", "sber", "binance", "cdek")) {
            Brand brand = Brands.builtIn().find(id).orElseThrow();
            assertThat(Brands.builtIn().inText(brand.name("ru"))).as(id).contains(brand);
            assertThat(Arrays.asList(brand.name("kk"), brand.name("en"))).as(id).doesNotContain(id);
        }
    }

    @ParameterizedTest
    @CsvSource({"Звонили с номера, FIRST_CALL", "'Затем позвонил второй человек,', 'FIRST_CALL, SEQUEL'", "'Содан соң басқа нөмірден қайта қоңырау шалып, асықтырды.', 'FIRST_CALL, SEQUEL'",
        "Then I was handed over to a senior manager on, SEQUEL", "'The number was that of the bank''s hotline', SPOOFED", "Бір ай бұрын да нөмірінен алдаған, EARLIER",
        "представился сотрудником службы безопасности, POSES_AS", "It rained, ''"})
    void sentencesHaveCues(String sentence, String cues) {
        assertThat(Cues.in(sentence).toString()).isEqualTo("[" + cues + "]");
    }

    @Test
    void sentencesEndNeitherInNumbersNorInHosts() {
        String text = "Номер 8.701.123. Сайт a.kz! Всё\nконец";
        assertThat(Sentences.of(text)).extracting(span -> span.of(text)).containsExactly("Номер 8.701.123.", " Сайт a.kz!", " Всё\n", "конец");
        assertThat(Sentences.of("")).isEqualTo(List.<Span>of());
    }
}
