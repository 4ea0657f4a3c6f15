package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ResultSummary;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ComparisonView;
import org.ormek.graph.ClusterGrounds;
import org.ormek.graph.GraphView;
import org.ormek.graph.MemberGrounds;
import org.ormek.graph.Scope;
import org.ormek.graph.server.ServerAddress;
import org.ormek.model.EntityKey;
import org.ormek.model.Flag;
import org.ormek.model.LinkType;

/** What must hold for every statement file. */
class StatementFilesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\$([a-z][A-Za-z]*)");

    @BeforeAll
    static void fillSoThatAllNamesAreKnown() {
        EntityKey a = Fixtures.site("a.kz");
        EntityKey b = Fixtures.site("b.kz");
        Fixtures.Draft draft = Fixtures.complaint("all", "a").names(a, b).at("2026-01-01T00:00:00Z");
        Arrays.stream(LinkType.values()).forEach(type -> draft.link(a, b, type));
        Arrays.stream(Flag.Kind.values()).forEach(kind -> draft.flag(a, kind, "label"));
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        graph.writer().write(List.of(draft.build()));
        ClusterGrounds grounds = new ClusterGrounds(null, Map.of(a, new MemberGrounds(a, List.of(), new TreeMap<>(Map.of("S1", 1.0)))));
        Clusters.write(graph, "all", List.of("all"), grounds, a, b);
    }

    @TestFactory
    Stream<DynamicTest> everyReadNamesTheAskersDatasets() throws Exception {
        return files("read").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(),
                () -> assertThat(Files.readString(file)).contains("$datasets")));
    }

    @TestFactory
    Stream<DynamicTest> everyPatternOfAReadIsBoundToTheAskersDatasets() throws Exception {
        return files("read").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertThat(ScopedPatterns.unbound(name(file), read(file))).isEmpty()));
    }

    /** The rule is worth something only if it finds each place where the predicate was forgotten. */
    @TestFactory
    Stream<DynamicTest> aForgottenPredicateIsFound() throws Exception {
        return files("read").flatMap(file -> ScopedPatterns.forgotten(read(file)).stream()
                .map(text -> DynamicTest.dynamicTest(name(file), () -> assertThat(ScopedPatterns.unbound(name(file), text)).as(text).isNotEmpty())));
    }

    @Test
    void everyQuestionOfThePortTakesAScope() {
        Stream.of(GraphView.class, ClusterView.class, ComparisonView.class).flatMap(port -> Arrays.stream(port.getMethods())).filter(method -> !Set.of("listDatasets", "together").contains(method.getName()))
                .forEach(method -> assertThat(method.getParameterTypes()).as(method.toString()).contains(Scope.class));
    }

    @TestFactory
    Stream<DynamicTest> everyStatementIsExplainedWithoutAWarning() throws Exception {
        return Stream.of("read", "write", "operator").flatMap(StatementFilesTest::files)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> explain(Files.readString(file))));
    }

    @TestFactory
    Stream<DynamicTest> everyListOfLinkTypesHasAllOfThem() throws Exception {
        String types = Arrays.stream(LinkType.values()).map(LinkType::name).collect(Collectors.joining("|"));
        return Stream.of("read", "write").flatMap(StatementFilesTest::files)
                .filter(file -> read(file).contains("HAS_CONTACT|"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertThat(
                        read(file).replace(":" + types + "]", "")).doesNotContain("HAS_CONTACT|")));
    }

    @Test
    void everySchemaFileIsApplied() throws Exception {
        assertThat(files("schema").map(file -> file.getFileName().toString().replace(".cypher", "")).sorted().toList())
                .isEqualTo(SchemaMigration.FILES);
    }

    private static void explain(String text) {
        ServerAddress address = Neo4jForTests.address();
        // A driver of its own, since Ormek's asks the server to keep its notes to itself.
        try (Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
             Session session = driver.session()) {
            Map<String, Object> parameters = new HashMap<>();
            Matcher names = PARAMETER.matcher(text);
            while (names.find()) {
                parameters.put(names.group(1), sample(names.group(1)));
            }
            ResultSummary summary = session.run(text.replaceFirst("CYPHER 25( replan=skip)?", "$0 EXPLAIN"), parameters).consume();
            assertThat(summary.gqlStatusObjects()).allSatisfy(status -> assertThat(status.gqlStatus())
                    .as(status.statusDescription()).startsWith("0").doesNotStartWith("01").doesNotStartWith("03"));
        }
    }

    private static Object sample(String parameter) {
        return switch (parameter) {
            case "offset", "smallest", "limit", "most", "largest", "hub", "each", "page", "seconds", "rankSpan", "undatedRank" -> 1;
            case "query", "id", "run", "cluster", "view", "type", "country", "language", "name", "key", "start", "text", "after", "version", "checksum", "source" -> "";
            case "properties" -> Map.of();
            case "flagged" -> false;
            default -> List.of();
        };
    }

    private static Stream<Path> files(String folder) {
        try {
            Path directory = Path.of(Objects.requireNonNull(CypherFile.class.getResource(folder)).toURI());
            try (Stream<Path> list = Files.list(directory)) {
                return list.sorted().toList().stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
