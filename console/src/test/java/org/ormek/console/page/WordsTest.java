package org.ormek.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.api.resources.Status;
import org.ormek.api.security.Role;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.MemberRole;
import org.ormek.judgement.Judgement;
import org.ormek.model.Issue;

/** Every text of the console stands in three languages. */
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Pattern KEY = Pattern.compile("(?:w|words|Words\\.of\\(visit\\.language\\(\\)\\))\\.(?:get|fill|fillAll)\\(['\"]([A-Za-z.]+[A-Za-z])['\"]");
    private static final Pattern SCRIPT_KEY = Pattern.compile("\\bt\\('([a-zA-Z.]+)'");

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void aLanguageHasTheKeysAndPlacesOfEnglish(String language) {
        Map<String, String> english = Words.of("en").all();
        Map<String, String> other = Words.of(language).all();
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(places(other.get(key))).as(key).isEqualTo(places(text)));
        assertThat(other.entrySet().stream().filter(entry -> !entry.getKey().startsWith("key.") && entry.getValue().length() > 25 && entry.getValue().equals(english.get(entry.getKey()))))
                .as("left in English").isEmpty();
    }

    @Test
    void kazakhIsNotRussian() {
        Map<String, String> russian = Words.of("ru").all();
        assertThat(Words.of("kk").all().entrySet().stream().filter(entry -> entry.getValue().length() > 25 && entry.getValue().equals(russian.get(entry.getKey())))).isEmpty();
    }

    @Test
    void everyKeyThatATemplateAClassOrAScriptNamesIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path folder : new Path[] {Path.of("src/main/resources"), Path.of("src/main/java"), Path.of("src/main/typescript")}) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(html|java|ts)")).toList()) {
                    String text = Files.readString(file, StandardCharsets.UTF_8);
                    (file.toString().endsWith(".ts") ? SCRIPT_KEY : KEY).matcher(text).results().map(match -> match.group(1)).filter(key -> !Words.of("en").all().containsKey(key)).forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeOfAClosedListHasAWord() {
        Map<String, String> words = Words.of("kk").all();
        assertThat(words.keySet()).containsAll(Stream.of(Stream.of(Issue.Reason.values()).map(reason -> "issue." + reason.code()), Stream.of(Role.values()).map(role -> "accountRole." + role),
                Stream.of(MemberRole.values()).map(role -> "memberRole." + role),
                Stream.of(Judgement.Kind.values()).map(kind -> "judgement." + kind), Stream.of(Status.values()).map(status -> "verdict." + status), Stream.of(ClusterCard.Event.values()).flatMap(event -> Stream.of("event." + event, "eventWhat." + event)))
                .flatMap(all -> all).toList());
    }

    /** What stands between the tags is replaced by a word of the language, or is an example that no language changes. */
    @Test
    void noTemplateShowsATextOfItsOwn() throws IOException {
        Pattern bare = Pattern.compile("<(?!title|code|pre|button data-do=\"(?:png|svg|pdf|csv|graphml)\"|button name=\"format\"|button class=\"quiet\" name=\"language\"|a class=\"button\"|a class=\"brand\"|img )(?![^>]*th:text)[a-z0-9]+[^>]*>\\s*([A-Za-z]{3,})");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/ormek/console/templates"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(bare.matcher(text).results().map(match -> match.group()).filter(found -> !found.contains("th:replace=\"${main}\"")).toList()).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void datesAndNumbersAreThoseOfTheLanguage() {
        Instant day = Instant.parse("2024-05-05T10:00:00Z");
        assertThat(new Formats("kk").day(day)).isEqualTo("2024 ж. 5 мамыр");
        assertThat(new Formats("ru").day(day)).isEqualTo("5 мая 2024 г.");
        assertThat(new Formats("en").day(day)).isEqualTo("5 May 2024");
        assertThat(new Formats("kk").number(1_234_567)).isEqualTo("1\u00A0234\u00A0567");
        assertThat(new Formats("en").amount(new java.math.BigDecimal("250000.00"))).isEqualTo("250,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "elsewhere", "/a b", ""})
    void nobodyIsLedElsewhere(String path) {
        assertThat(Pages.local(path)).isEqualTo("/");
    }

    @Test
    void aPathOfThisServerIsKept() {
        assertThat(Pages.local("/entity?key=phone:%2B77011234567")).isEqualTo("/entity?key=phone:%2B77011234567");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
