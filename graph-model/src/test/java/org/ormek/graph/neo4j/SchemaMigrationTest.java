package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.ormek.graph.Scope;
import org.ormek.model.OrmekException;

/** The schema is applied once, and a graph of another schema is refused. */
class SchemaMigrationTest {

    private final Neo4jGraph graph = Neo4jForTests.cleanGraph();

    @AfterEach
    void restore() {
        run("MATCH (version:SchemaVersion) DELETE version");
        graph.migrate();
    }

    @Test
    void migratingTwiceChangesNothing() {
        graph.migrate();
        graph.migrate();
        try (Session session = graph.driver().session()) {
            assertThat(session.run("MATCH (version:SchemaVersion) RETURN count(*) AS count").single().get("count").asInt())
                    .isEqualTo(SchemaMigration.FILES.size());
        }
    }

    @Test
    void aChangedFileIsNoticed() {
        run("MATCH (version:SchemaVersion {version: 'V001__constraints'}) SET version.checksum = 'another'");
        assertThatThrownBy(graph::migrate).isInstanceOf(OrmekException.class)
                .hasMessageContaining("V001__constraints was changed");
    }

    @Test
    void aNewerSchemaIsRefused() {
        run("CREATE (:SchemaVersion {version: 'V999__future', checksum: ''})");
        assertThatThrownBy(graph::migrate).isInstanceOf(OrmekException.class).hasMessageContaining("V999__future");
    }

    @Test
    void severalProcessesThatStartAtOnceDoNoHarm() throws Exception {
        run("DROP CONSTRAINT dataset_name");
        run("DROP INDEX entity_search");
        run("MATCH (version:SchemaVersion) DELETE version");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> starts = Collections.nCopies(4, () -> {
                graph.migrate();
                return true;
            });
            for (Future<Boolean> start : threads.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        }
        migratingTwiceChangesNothing();
    }

    @Test
    void anIndexLeftByADatabaseThatWasKilledWhileItMadeAConstraintIsReplaced() {
        run("DROP CONSTRAINT dataset_name");
        run("CREATE RANGE INDEX dataset_name FOR (dataset:Dataset) ON (dataset.name)");
        run("MATCH (version:SchemaVersion {version: 'V001__constraints'}) DELETE version");
        graph.migrate();
        try (Session session = graph.driver().session()) {
            assertThat(session.run("SHOW CONSTRAINTS YIELD name").list(row -> row.get("name").asString())).contains("dataset_name");
        }
    }

    @Test
    void linksOfAnEarlierVersionGetTheirEnds() {
        graph.writer().write(Fixtures.random(5, 80, "a", "b"));
        Scope scope = Scope.of(List.of("a", "b"));
        List<String> content = Fixtures.contentOf(graph.inventory());
        String links = linksOfAll(scope);
        run("MATCH ()-[end:HAS_LINK]->() DELETE end");
        run("MATCH ()-[seen:SEEN_IN]->() REMOVE seen.links");
        run("MATCH (version:SchemaVersion {version: 'V004__links'}) DELETE version");
        graph.migrate();
        assertThat(Fixtures.contentOf(graph.inventory())).isEqualTo(content);
        assertThat(linksOfAll(scope)).isEqualTo(links).contains("HAS_CONTACT");
    }

    private String linksOfAll(Scope scope) {
        return IntStream.range(0, 12).mapToObj(site -> graph.view().linksOf(Fixtures.site("site" + site + ".example.kz"), 3, scope).toString())
                .collect(Collectors.joining("\n"));
    }

    private void run(String statement) {
        try (Session session = graph.driver().session()) {
            session.run(statement).consume();
        }
    }
}
