package org.ormek.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who signs a letter. */
class LetterHeadTest {

    @Test
    void kazakhRussianAndEnglishHeadsAreRead() {
        assertThat(LetterHead.of("Өтініш беруші: Асем Сарымбаева\nӨтініш берушінің телефоны: 8 705 111 22 33\nЖСН: 900101300123"))
                .isEqualTo(Map.of("victim_name", List.of("Асем Сарымбаева"), "victim_phone", List.of("8 705 111 22 33"), "victim_iin", List.of("900101300123")));
        assertThat(LetterHead.of("Заявитель (потерпевший): Иванов И. И.\r\nТелефон заявителя: +7 705 111 22 33\r\nE-mail заявителя: ivanov@mail.kz\nАдрес заявителя: Абая 10, кв. 5"))
                .isEqualTo(Map.of("victim_name", List.of("Иванов И. И."), "victim_phone", List.of("+7 705 111 22 33"), "victim_email", List.of("ivanov@mail.kz"), "victim_address", List.of("Абая 10, кв. 5")));
        assertThat(LetterHead.of("Complainant: John Smith, aged 40\nComplainant's phone: 8705111")).isEqualTo(Map.of("victim_name", List.of("John Smith"), "victim_phone", List.of("8705111")));
    }

    @Test
    void theNumbersOfSuspectsAreNotTheVictims() {
        assertThat(LetterHead.of("Звонили с номера 8 (701) 614-69-58\nТелефон: +77016146958\nОн назвался: майор Иванов\nКарта: 5169932586671091")).isEmpty();
    }
}
