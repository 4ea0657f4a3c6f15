package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.ormek.graph.Scope;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextCard;
import org.ormek.graph.TextQuestion;
import org.ormek.model.Evidence;
import org.ormek.model.Surroundings;

/** Search in the texts of evidence, on a real Neo4j. */
class TextSearchTest {

    private static final Scope OPEN = Scope.of(List.of("open"));

    private Neo4jGraph graph = Neo4jForTests.graph();

    @BeforeEach
    void clean() {
        graph = Neo4jForTests.cleanGraph();
    }

    private static Evidence says(String dataset, String text, @Nullable String at) {
        Fixtures.Draft draft = Fixtures.complaint(dataset + text, dataset).names(Fixtures.phone("1234567"), Fixtures.site("pay.example.kz"));
        Evidence built = (at == null ? draft : draft.at(at)).build();
        return new Evidence(built.id(), built.type(), built.dataset(), built.provenance(), built.observedAt(), "kk", text, null, built.losses(), built.attributes(),
                built.flags(), built.mentions(), built.links());
    }

    private TextAnswer ask(String text, Scope scope) {
        return graph.view().searchTexts(new TextQuestion(text, null, null, 10), scope);
    }

    private List<String> found(String text) {
        return ask(text, OPEN).texts().stream().map(card -> card.around().before() + "[" + card.found() + "]" + card.around().after()).toList();
    }

    @Test
    void kazakhWordsAreFoundWithoutKazakhLettersInAnyOrderAndFromTheirBeginnings() {
        graph.writer().write(List.of(says("open", "Бұл қаржы пирамидасы екен", "2026-01-02T00:00:00Z"), says("open", "қаржы министрлігі", "2026-01-03T00:00:00Z")));
        assertThat(found("каржы пирамида")).containsExactly("Бұл [қаржы пирамидасы] екен");
        assertThat(found("Piramida QARZHY")).isEmpty();
        assertThat(found("piramida karzhy")).containsExactly("Бұл [қаржы пирамидасы] екен");
        assertThat(found("ҚАРЖЫ")).containsExactly("[қаржы] министрлігі", "Бұл [қаржы] пирамидасы екен");
        assertThat(found("ек")).as("two letters are a whole word").isEmpty();
        assertThat(found("қаржы банкі")).isEmpty();
        assertThat(ask("каржы пирамида", OPEN).texts().getFirst().entities())
                .extracting(TextCard.Named::key).containsExactly(Fixtures.phone("1234567"), Fixtures.site("pay.example.kz"));
    }

    @Test
    void whatAnIndexWouldTakeForItsOwnLanguageIsAWordLikeAnyOther() {
        graph.writer().write(List.of(says("open", "cats AND dogs OR mice", null)));
        for (String text : List.of("AND", "cats AND dogs", "words:cats", "ca* OR", "\"cats", "dataset:hidden OR cats", "cats~2 dogs^3", "[a TO z]", "+-&|!(){}[]^\"~*?:\\/", "\u0000cats", "ca\ud800ts")) {
            ask(text, OPEN);
        }
        assertThat(found("cats AND dogs")).hasSize(1);
        assertThat(found("words:cats")).isEmpty();
        assertThat(found("cats\") OR dataset:(\"hidden")).isEmpty();
    }

    @Test
    void datasetsThatMayNotBeSeenChangeNothing() {
        graph.writer().write(List.of(says("open", "қаржы пирамидасы", "2026-01-02T00:00:00Z")));
        TextAnswer before = ask("каржы", OPEN);
        graph.writer().write(List.of(says("hidden", "қаржы құпия", "2026-02-02T00:00:00Z"), says("o\"pen\\", "қаржы тырнақша", "2026-03-02T00:00:00Z")));
        assertThat(ask("каржы", OPEN)).isEqualTo(before);
        assertThat(ask("купия", OPEN).texts()).isEmpty();
        assertThat(ask("каржы", Scope.of(List.of())).texts()).isEmpty();
        assertThat(ask("каржы", Scope.of(List.of("o\"pen\\", "hidden"))).texts()).extracting(card -> card.dataset()).containsExactly("o\"pen\\", "hidden");
        List<String> many = IntStream.range(0, 2_000).mapToObj(i -> "d" + i).toList();
        assertThat(ask("каржы", Scope.of(many)).texts()).isEmpty();
    }

    @Test
    void theNewestComeFirstUndatedOnesLastAndACutIsSaid() {
        graph.writer().write(List.of(says("open", "слово один", "2026-01-02T00:00:00Z"), says("open", "слово два", null), says("open", "слово три", "2026-03-02T00:00:00Z")));
        assertThat(found("слово")).containsExactly("[слово] три", "[слово] один", "[слово] два");
        TextAnswer cut = graph.view().searchTexts(new TextQuestion("слово", null, null, 2), OPEN);
        assertThat(cut.more()).isTrue();
        assertThat(cut.texts()).hasSize(2);
        TextAnswer january = graph.view().searchTexts(new TextQuestion("слово", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"), 2), OPEN);
        assertThat(january.more()).isFalse();
        assertThat(january.texts()).extracting(card -> card.around()).containsExactly(new Surroundings("", " один"));
    }

    @Test
    void evidenceOfAnEarlierVersionGetsItsWords() {
        graph.writer().write(List.of(says("open", "қаржы пирамидасы", null), says("open", "", null)));
        List<String> content = Fixtures.contentOf(graph.inventory());
        try (Session session = graph.driver().session()) {
            session.run("DROP INDEX evidence_words").consume();
            session.run("MATCH (evidence:Evidence) REMOVE evidence.words").consume();
            session.run("MATCH (version:SchemaVersion {version: $version}) DELETE version", Map.of("version", "V005__words")).consume();
        }
        graph.migrate();
        assertThat(found("каржы")).containsExactly("[қаржы] пирамидасы");
        assertThat(Fixtures.contentOf(graph.inventory())).isEqualTo(content);
    }

    @Test
    void whatIsRolledBackIsNotFound() {
        Evidence evidence = says("open", "қаржы пирамидасы", null);
        graph.writer().write(List.of(evidence));
        assertThat(found("каржы")).hasSize(1);
        graph.retraction().retract(List.of(evidence.id()));
        assertThat(found("каржы")).isEmpty();
    }
}
