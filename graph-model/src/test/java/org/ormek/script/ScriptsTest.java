package org.ormek.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.analysis.tie.Ties;
import org.ormek.analysis.tie.Weighing;
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

/** Texts that follow one script tie what they name, weakly. */
class ScriptsTest {

    private static final String PRETEXT = "Позвонил мужчина, представился старшим следователем, сказал, что на моё имя в трёх банках оформляют кредит на 800 000 тенге, "
            + "что деньги надо срочно перевести на безопасный счёт и никому об этом не рассказывать, звонил с номера ";
    private static final String OTHER = "Купила в магазине чайник, через неделю он перестал греть, деньги мне не вернули, хотя чек и упаковка у меня остались, телефон продавца ";

    private final ProjectionBuilder builder = new ProjectionBuilder();
    private final EntityIndex index = new EntityIndex(builder);
    private final Scripts scripts = new Scripts(builder, index);
    private int documents;

    private void tell(EvidenceType type, String text, String number) {
        Mention mention = new Mention(new Entity(new EntityKey(EntityType.PHONE, number), number, Map.of()), MentionRole.MENTIONED, number, "text",
                new Span(text.length(), text.length() + number.length()), Certainty.CONFIRMED, "phone/1");
        Sha256 id = Sha256.ofParts((documents + text + number).getBytes(StandardCharsets.UTF_8));
        scripts.add(new Evidence(id, type, "open", new Provenance(id, "complaints.csv", "line 2", "csv/1"), Instant.EPOCH, "ru", text + number, null, List.of(), Map.of(), List.of(),
                List.of(mention), List.of()), documents++);
    }

    @Test
    void onePretextReadByTwoCallersTiesTheirNumbersWithAtMostThreeBits() {
        tell(EvidenceType.COMPLAINT, PRETEXT, "+77010000001");
        tell(EvidenceType.MESSAGE, PRETEXT.replace("800 000", "950 000").replace("мужчина", "женщина"), "+77020000002");
        tell(EvidenceType.COMPLAINT, OTHER, "+77030000003");
        tell(EvidenceType.LIST_ENTRY, PRETEXT, "+77040000004");
        for (int script = 0; script < 20; script++) {
            tell(EvidenceType.COMPLAINT, words(script), "+770500000" + (10 + script));
            tell(EvidenceType.COMPLAINT, words(script), "+770600000" + (10 + script));
        }
        assertThat(scripts.tie()).isEqualTo(21);
        Projection projection = builder.build();
        assertThat(projection.edges()).isEqualTo(42);
        List<String> tied = new ArrayList<>();
        Ties ties = Weighing.of(projection, SignalsFile.builtIn(), 50);
        for (int tie = 0; tie < ties.count(); tie++) {
            assertThat(ties.signalOf(tie)).isEqualTo(Signal.SCRIPT_SHARED);
            assertThat(ties.bitsOf(tie)).isPositive().isLessThanOrEqualTo(3);
            assertThat(ties.isStrong(tie)).isFalse();
            if (ties.sharedOf(tie) == sharedOf(ties, "+77010000001")) {
                tied.add(index.keyOf(ties.memberOf(tie)).value());
            }
        }
        assertThat(tied).containsExactlyInAnyOrder("+77010000001", "+77020000002");
    }

    private int sharedOf(Ties ties, String number) {
        int member = index.find(new EntityKey(EntityType.PHONE, number)).orElseThrow();
        return IntStream.range(0, ties.count()).filter(tie -> ties.memberOf(tie) == member).map(ties::sharedOf).findFirst().orElseThrow();
    }

    /** Thirty made-up words, others for each seed. */
    private static String words(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 180; i++) {
            text.append(i % 6 == 5 ? ' ' : (char) ('а' + random.nextInt(32)));
        }
        return text.toString();
    }

    @Test
    void shortTextsAndRepeatsOfOneComplaintTieNothing() {
        tell(EvidenceType.MESSAGE, "Ваш счёт заблокирован, звоните ", "+77010000001");
        tell(EvidenceType.MESSAGE, "Ваш счёт заблокирован, звоните ", "+77020000002");
        tell(EvidenceType.COMPLAINT, OTHER, "+77030000003");
        tell(EvidenceType.COMPLAINT, OTHER, "+77030000003");
        assertThat(scripts.tie()).isZero();
        assertThat(builder.build().edges()).isZero();
    }

    @Test
    void whatHundredsSayIsCommonProperty() {
        for (int i = 0; i < 60; i++) {
            tell(EvidenceType.COMPLAINT, PRETEXT, "+770100000" + (10 + i));
        }
        assertThat(scripts.tie()).isZero();
    }
}
