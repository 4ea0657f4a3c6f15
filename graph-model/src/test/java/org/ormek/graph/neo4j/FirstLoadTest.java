package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.ormek.graph.FirstLoad;
import org.ormek.graph.GraphWriter.WriteCount;
import org.ormek.graph.Scope;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.GraphBuild;
import org.ormek.graph.server.ServerAddress;
import org.ormek.graph.server.ServerSettings;
import org.ormek.model.Evidence;
import org.ormek.model.OrmekException;

/** The offline importer makes the graph that the writer makes. */
class FirstLoadTest {

    private static final ServerSettings SMALL = ServerSettings.defaults().withHeap("512m");
    private static final Scope BOTH = Scope.of(List.of("a", "b"));

    @TempDir
    Path home = Path.of(".");

    @Test
    void theImporterMakesTheGraphThatTheWriterMakes() {
        List<Evidence> all = new ArrayList<>(Fixtures.random(21, 200, "a", "b"));
        all.add(withText(all.getFirst(), "quotes", "He said \"yes\", then\n\tcalled \\ again; \u0416\u04D9\u20B8 \uD83D\uDE00, '0'"));
        all.add(withText(all.getFirst(), "nothing", ""));
        Neo4jGraph online = Neo4jForTests.cleanGraph();
        online.writer().write(all);

        try (GraphBuild build = GraphBuild.begin(home)) {
            FirstLoad load = Neo4jGraph.firstLoad(build.tables());
            assertThat(load.write(all.subList(0, 120))).isEqualTo(new WriteCount(120, 0));
            assertThat(load.write(all.subList(100, all.size()))).isEqualTo(new WriteCount(82, 20));
            build.make(load.finish());
        }
        assertThat(GraphBuild.isUnfinished(home)).isFalse();
        try (EmbeddedServer server = EmbeddedServer.start(home, SMALL); Neo4jGraph graph = Neo4jGraph.connect(server.address())) {
            graph.migrate();
            assertThat(Fixtures.contentOf(graph.inventory())).isEqualTo(Fixtures.contentOf(online.inventory())).hasSizeGreaterThan(200);
            assertThat(sums(server.address())).isEqualTo(sums(Neo4jForTests.address())).hasSizeGreaterThan(100);
            assertThat(graph.view().statistics(BOTH)).isEqualTo(online.view().statistics(BOTH));
            all.stream().flatMap(evidence -> evidence.mentions().stream()).map(mention -> mention.entity().key()).distinct().forEach(key ->
                    assertThat(Answers.about(graph.view(), key, BOTH)).isEqualTo(Answers.about(online.view(), key, BOTH)));
            // What comes later finds what is there.
            List<Evidence> later = Fixtures.random(22, 50, "a", "b");
            assertThat(graph.writer().write(all)).isEqualTo(new WriteCount(0, all.size()));
            graph.writer().write(later);
            online.writer().write(later);
            assertThat(Fixtures.contentOf(graph.inventory())).isEqualTo(Fixtures.contentOf(online.inventory()));
        }
        assertThatThrownBy(() -> GraphBuild.begin(home)).isInstanceOf(OrmekException.class).hasMessageContaining("has a graph already");
    }

    @Test
    void aLoadThatIsBrokenOffLeavesNoGraphAndCanBeginAnew() {
        AtomicInteger forgotten = new AtomicInteger();
        try (GraphBuild build = GraphBuild.begin(home)) {
            FirstLoad load = Neo4jGraph.firstLoad(build.tables());
            load.write(Fixtures.random(23, 5, "a"));
            assertThatThrownBy(() -> GraphBuild.discard(home, forgotten::incrementAndGet)).isInstanceOf(OrmekException.class)
                    .hasMessageContaining("in use by another process");
        }
        assertThat(GraphBuild.isUnfinished(home)).isTrue();
        assertThatThrownBy(() -> EmbeddedServer.start(home, SMALL)).isInstanceOf(OrmekException.class).hasMessageContaining("broken off");
        assertThatThrownBy(() -> GraphBuild.begin(home)).isInstanceOf(OrmekException.class);
        GraphBuild.discard(home, forgotten::incrementAndGet);
        GraphBuild.discard(home, forgotten::incrementAndGet);
        assertThat(forgotten).hasValue(1);
        GraphBuild.begin(home).close();
    }

    @Test
    void whatTheImporterWouldReadOtherwiseIsRefused() {
        Evidence good = Fixtures.complaint("odd", "a").names(Fixtures.phone("1")).build();
        Evidence odd = new Evidence(good.id(), good.type(), good.dataset(), good.provenance(), null, null, "", null, List.of(),
                Map.of("label", "one\u001ftwo"), List.of(), good.mentions(), List.of());
        try (GraphBuild build = GraphBuild.begin(home)) {
            FirstLoad load = Neo4jGraph.firstLoad(build.tables());
            assertThatThrownBy(() -> load.write(List.of(odd))).isInstanceOf(OrmekException.class).hasMessageContaining("without --first-load");
        }
    }

    /** Counts and the ends of links with all their properties, which the content does not have. */
    private static List<String> sums(ServerAddress address) {
        try (Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password())); Session session = driver.session()) {
            return session.run("MATCH (a:Entity)-[sum:HAS_LINK|SEEN_IN]->(b) RETURN a.key AS a, type(sum) AS type, coalesce(b.key, b.name) AS b, properties(sum) AS facts")
                    .list(row -> row.get("a").asString() + row.get("type").asString() + row.get("b").asString()
                            + new TreeMap<>(row.get("facts").asMap(FirstLoadTest::plain))).stream().sorted().toList();
        }
    }

    private static String plain(Value fact) {
        return fact.type().name().equals("DATE_TIME") ? fact.asZonedDateTime().toInstant().toString() : fact.toString();
    }

    private static Evidence withText(Evidence like, String name, String text) {
        return new Evidence(Fixtures.digest(name), like.type(), like.dataset(), like.provenance(), like.observedAt(), null, text, null,
                List.of(), Map.of("label", text.isEmpty() ? "none" : text), like.flags(), like.mentions(), like.links());
    }
}
