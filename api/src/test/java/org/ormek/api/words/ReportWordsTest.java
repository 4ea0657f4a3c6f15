package org.ormek.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.analysis.explain.Counter;
import org.ormek.analysis.explain.Support;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalGroup;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.MemberRole;
import org.ormek.model.Certainty;
import org.ormek.model.EntityType;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.LinkType;
import org.ormek.model.MentionRole;

/** The words of reports and pages are there in three languages. */
class ReportWordsTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");
    private static final Pattern HOLES = Pattern.compile("\\{\\d}");

    private static Map<String, String> words(String language) {
        return ReportWords.of(language).all();
    }

    @Test
    void allLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(words("kk").keySet())).isEqualTo(new TreeSet<>(words("en").keySet()));
        assertThat(new TreeSet<>(words("ru").keySet())).isEqualTo(new TreeSet<>(words("en").keySet()));
    }

    @Test
    void everyCodeOfTheModelHasAWord() {
        Stream<String> keys = Stream.of(codes("flag", Flag.Kind.values()), codes("link", LinkType.values()), codes("evidence", EvidenceType.values()),
                codes("role", MentionRole.values()), codes("clusterType", ClusterCard.Type.values()), codes("certainty", Certainty.values()), codes("comparison", Support.values()), codes("group", SignalGroup.values()),
                codes("counter", Counter.values()), Arrays.stream(Signal.values()).map(signal -> "signal." + signal.code()), Arrays.stream(EntityType.values()).map(type -> "type." + type.prefix()),
                Stream.of("part.evidence", "part.statedLinks", "part.shared", "part.paths")).flatMap(all -> all);
        assertThat(words("en").keySet()).containsAll(keys.toList());
    }

    @Test
    void whatSourcesSayIsSaidInTheLanguageWhereItIsACommonWord() {
        ReportWords russian = ReportWords.of("ru");
        assertThat(russian.said("PHISHING")).isEqualTo(russian.said("phishing")).isEqualTo("фишинг");
        assertThat(russian.said("recovery scam")).isEqualTo("мнимый возврат денег");
        assertThat(russian.said("OFAC SDN")).isEqualTo("OFAC SDN");
        assertThat(russian.saidAll(List.of("PHISHING", "phishing", "Hydra"))).isEqualTo("фишинг, Hydra");
    }

    @Test
    void everyRoleIsCountedInEveryForm() {
        Stream<String> things = Stream.concat(Arrays.stream(MemberRole.values()).map(Enum::name), Stream.of("member", "victim"));
        assertThat(words("en").keySet()).containsAll(things.flatMap(thing -> Stream.of("one", "few", "many").map(form -> "count." + thing + "." + form)).toList());
    }

    @ParameterizedTest
    @CsvSource({"ru,1,1 объект", "ru,2,2 объекта", "ru,5,5 объектов", "ru,11,11 объектов", "ru,21,21 объект", "ru,112,112 объектов", "ru,1024,1024 объекта", "ru,0,0 объектов",
        "kk,1,1 нысан", "kk,24,24 нысан", "en,1,1 member", "en,21,21 members", "en,0,0 members"})
    void nounsFollowTheirNumbers(String language, long number, String said) {
        assertThat(ReportWords.of(language).counted("member", number)).isEqualTo(said);
    }

    private static Stream<String> codes(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> group + "." + value.name());
    }

    @Test
    void noWordIsInTheScriptOfAnotherLanguage() {
        words("en").forEach((key, word) -> assertThat(CYRILLIC.matcher(word).find()).as(key + "=" + word).isFalse());
        for (String language : List.of("kk", "ru")) {
            words(language).forEach((key, word) -> {
                assertThat(CYRILLIC.matcher(word).find()).as(language + " " + key + "=" + word).isTrue();
                assertThat(LATIN.matcher(word.replace("IP", "")).find()).as(language + " " + key + "=" + word).isFalse();
            });
        }
        words("ru").forEach((key, word) -> assertThat(KAZAKH.matcher(word).find()).as(key + "=" + word).isFalse());
    }

    @Test
    void wordsThatKazakhAndRussianShareAreTheFewThatBothUse() {
        assertThat(words("kk").entrySet().stream().filter(entry -> entry.getValue().equals(words("ru").get(entry.getKey()))).map(Map.Entry::getKey).toList())
                .containsExactlyInAnyOrder("type.site", "type.certificate", "link.SERVES_CERTIFICATE", "attribute.platform", "attribute.host", "value.voip", "place.byte", "place.file", "comparison.bits", "said.PHISHING");
    }

    @Test
    void everyLanguageFillsTheSameHoles() {
        words("en").forEach((key, word) -> {
            for (String language : List.of("kk", "ru")) {
                assertThat(holes(words(language).getOrDefault(key, ""))).as(language + " " + key).isEqualTo(holes(word));
            }
        });
    }

    private static List<String> holes(String word) {
        return HOLES.matcher(word).results().map(hole -> hole.group()).sorted().toList();
    }

    @Test
    void reasonsOfACutAreTranslatedAndUnknownOnesAreKept() {
        ReportWords ru = ReportWords.of("ru");
        assertThat(ru.cut("limit 50")).isEqualTo("предел 50");
        assertThat(ru.cut("hub: only the newest 20000 of 2000000 pieces of evidence were read; 3 pieces of evidence that name more than 200 entities were left out; limit 50"))
                .isEqualTo("узел: прочитаны только новейшие 20000 из 2000000 материалов; не учтены материалы (3), где названо больше 200 объектов; предел 50");
        assertThat(ru.cut("hub: more than 5000 links; the total counts what each dataset states")).startsWith("узел: больше 5000 связей; общее число");
        assertThat(ru.cut("the moon was full")).isEqualTo("the moon was full");
        assertThat(ru.cut(null)).isNull();
    }

    @Test
    void hopsAndPlacesAreTranslated() {
        ReportWords kk = ReportWords.of("kk");
        assertThat(kk.reason("SAME_EVIDENCE COMPLAINT")).isEqualTo("сол материал (шағым)");
        assertThat(kk.reason("HAS_CONTACT")).isEqualTo("байланыс дерегі");
        assertThat(kk.place("line 12, byte 3480")).isEqualTo("жол 12, байт 3480");
        assertThat(kk.place("tags[4]")).isEqualTo("белгі[4]");
        assertThat(kk.name("link", "SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
    }
}
