package org.ormek.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a victim behind the door. */
class VictimDoorTest {

    private final VictimDoor door = new VictimDoor(new byte[32]);

    private String left(String column, String value, String text) {
        return String.join("", door.admit("case-1", Map.of(column, List.of(value), "text", List.of(text))).fields().getOrDefault("text", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            victim_name    | Асем Сарымбаева    | просили позвать Сарымбаеву
            victim_name    | Асем Сарымбаева    | Сарымбаевалардың үйіне
            victim_name    | Асем Сарымбаева    | they asked for ASEM
            victim_name    | Асем Сарымбаева    | Mrs Sarymbayeva's card
            victim_name    | Әсем Қанатқызы     | Асем взяла трубку
            victim_name    | Sarymbayeva Asem   | Сарымбаевой звонили
            victim_name    | Юлия Щукина        | Yuliya Shchukina
            victim_name    | Ким Вера           | спросили Ким
            victim_phone   | +7 705 111 22 33   | мой номер 8 (705) 111-22-33
            victim_phone   | 87051112233        | номер 705\u00a0111\u00a022\u00a033
            victim_iin     | 900101300123       | ИИН 900101 300123
            victim_email   | Asem@Mail.kz       | почта asem@mail.KZ
            victim_card    | 4400430123456789   | с карты 4400-4301-2345-6789
            victim_account | KZ86722000001234567 | счёт kz86 7220 0000 1234 567
            victim_address | Абая 10, кв. 5     | живу: абая 10, КВ. 5
            """)
    void theVictimIsTakenOutOfTheText(String column, String value, String text) {
        String left = left(column, value, text);
        assertThat(left).contains(VictimDoor.PLACEHOLDER);
        assertThat(left.replace(VictimDoor.PLACEHOLDER, "")).doesNotContainPattern("(?i)сарымб|sarymb|әсем|асем|asem|ким|yul|shch|\\d{3}|mail|абая");
    }

    @ParameterizedTest
    @CsvSource({"victim_name,Ли Анна,спросили ли вас", "victim_name,Асем Сарымбаева,звонили с 8 (701) 614-69-58", "victim_phone,+77051112233,звонили с 8 705 111 22 34",
        "victim_card,4400430123456789,на карту 5169 9325 8667 1091"})
    void whatIsNotTheVictimsStays(String column, String value, String text) {
        assertThat(left(column, value, text)).isEqualTo(text);
    }

    @Test
    void aPseudonymHoldsInOneCaseDomainOnly() {
        Map<String, List<String>> victim = Map.of("victim_phone", List.of("8 705 111-22-33"));
        String subject = door.admit("case-1", victim).subject();
        assertThat(subject).matches("subject:[0-9a-f]{32}").isEqualTo(door.admit("case-1", Map.of("victim_phone", List.of("+77051112233"))).subject());
        assertThat(door.admit("case-2", victim).subject()).matches("subject:[0-9a-f]{32}").isNotEqualTo(subject);
        assertThat(new VictimDoor("another secret of thirty-two byt".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).admit("case-1", victim).subject()).isNotEqualTo(subject);
    }

    @Test
    void anIdentityDoesNotPrintItself() {
        VictimIdentity identity = door.identityOf(Map.of("victim_name", List.of(" Асем Сарымбаева "), "text", List.of("x"), "victim_iin", List.of("")));
        assertThat(identity.columns()).isEqualTo(Map.of("name", List.of("Асем Сарымбаева")));
        assertThat(identity.toString()).doesNotContain("Сарымбаева");
    }
}
