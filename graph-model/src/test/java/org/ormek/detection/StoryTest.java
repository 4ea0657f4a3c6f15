package org.ormek.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.graph.MemberRole;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;
import org.ormek.model.Span;

/** What stories say of who called first, who took over, who took the money, and whom somebody posed as. */
class StoryTest {

    private static final EntityKey CARD = new EntityKey(EntityType.PAYMENT_CARD, "x");

    private static Sha256 digest(String text) {
        return Sha256.ofParts(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers stand in the text as A, B and C. */
    private static Evidence evidence(EvidenceType type, String text, @Nullable String subject) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : List.of("A", "B", "C")) {
            int at = text.indexOf(name);
            if (at >= 0) {
                mentions.add(new Mention(new Entity(new EntityKey(EntityType.PHONE, name), name, Map.of()), MentionRole.MENTIONED, name, "text", new Span(at, at + 1),
                        Certainty.CONFIRMED, "phone/1"));
            }
        }
        return new Evidence(digest(text), type, "open", new Provenance(digest("source"), "complaints.csv", "line 2", "csv/1"), Instant.EPOCH, "ru", text, subject,
                List.of(), Map.of(), List.of(), mentions, List.of());
    }

    private static String parts(String text) {
        Map<String, CallOrder.Part> parts = new TreeMap<>();
        CallOrder.of(evidence(EvidenceType.COMPLAINT, text, null)).forEach((key, part) -> parts.put(key.value(), part));
        return parts.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Звонили с номера A. Потом меня переключили на старшего, его номер B.  | {A=OPENER, B=CLOSER}
            Номера A и B и C.                                                     | {A=OPENER, C=CLOSER}
            Маған мына нөмірден хабарласты: A. Одан кейін екінші адам хабарласты, B. | {A=OPENER, B=CLOSER}
            The call came from A.                                                 | {A=OPENER}
            Номер A.                                                              | {}
            A была на горячей линии. Писали с B.                                  | {}
            Раньше меня обманули с A. Звонили с B.                                | {B=OPENER}
            Затем позвонил второй человек, B. До этого всё было тихо.             | {B=CLOSER}
            """)
    void wordsDecideAndOtherwiseTheOrder(String text, String parts) {
        assertThat(parts(text)).isEqualTo(parts);
    }

    @Test
    void messagesTellNoOrder() {
        assertThat(CallOrder.of(evidence(EvidenceType.MESSAGE, "Звонили с A. Потом с B.", null))).isEmpty();
    }

    private static MemberRole number(int opener, int closer, MentionRole... seen) {
        Roles roles = new Roles(new Entity(new EntityKey(EntityType.PHONE, "A"), "A", Map.of()));
        for (int i = 0; i < opener; i++) {
            roles.add(CallOrder.Part.OPENER);
        }
        for (int i = 0; i < closer; i++) {
            roles.add(CallOrder.Part.CLOSER);
        }
        List.of(seen).forEach(roles::add);
        return Roles.of(EntityType.PHONE, roles);
    }

    @Test
    void aNumberHasAPartOnlyIfComplaintsClearlySaySo() {
        assertThat(number(2, 1)).isEqualTo(MemberRole.OPENER_NUMBER);
        assertThat(number(1, 2)).isEqualTo(MemberRole.CLOSER_NUMBER);
        assertThat(number(3, 2, MentionRole.SENDER)).isEqualTo(MemberRole.CALLING_NUMBER);
        assertThat(number(0, 0, MentionRole.SENDER)).isEqualTo(MemberRole.CALLING_NUMBER);
        assertThat(number(0, 0, MentionRole.MENTIONED)).isEqualTo(MemberRole.CONTACT_NUMBER);
        assertThat(Roles.of(EntityType.PHONE, null)).isEqualTo(MemberRole.CONTACT_NUMBER);
    }

    @Test
    void anAccountIsAMulesIfSeveralVictimsNameIt() {
        Roles roles = new Roles(new Entity(CARD, "x", Map.of()));
        roles.seenIn(evidence(EvidenceType.COMPLAINT, "one", "victim"));
        roles.seenIn(evidence(EvidenceType.COMPLAINT, "two", "victim"));
        roles.seenIn(evidence(EvidenceType.LIST_ENTRY, "three", null));
        assertThat(Roles.of(EntityType.PAYMENT_CARD, roles)).isEqualTo(MemberRole.PAYMENT_ACCOUNT);
        roles.seenIn(evidence(EvidenceType.COMPLAINT, "four", "another"));
        assertThat(Roles.of(EntityType.PAYMENT_CARD, roles)).isEqualTo(MemberRole.MULE_ACCOUNT);
    }

    @Test
    void aBrandIsPosedAsIfTheSentenceSaysSo() {
        assertThat(Posing.as(evidence(EvidenceType.COMPLAINT, "Представился сотрудником Kaspi. Деньги я перевела через Халык банк.", null))).extracting(brand -> brand.id()).containsExactly("kaspi");
        assertThat(Posing.as(evidence(EvidenceType.MESSAGE, "Kaspi: подтвердите данные", null))).extracting(brand -> brand.id()).containsExactly("kaspi");
        Evidence page = new Evidence(digest("page"), EvidenceType.SITE_REPORT, "open", new Provenance(digest("source"), "a.warc.gz", "byte 2", "warc/1"), Instant.EPOCH, "ru", "Введите код", null,
                List.of(), Map.of("impersonates", "halyk"), List.of(), List.of(), List.of());
        assertThat(Posing.as(page)).extracting(brand -> brand.id()).containsExactly("halyk");
    }
}
