package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ormek.graph.Scope;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.LinkType;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/** What is taken back leaves no trace: the graph is as if it had never been written. */
class RetractionTest {

    @Test
    void theGraphIsAsIfItHadNeverBeenWritten() {
        List<Evidence> staying = Fixtures.random(21, 150, "a", "b");
        List<Evidence> going = Fixtures.random(22, 150, "a", "b", "c");
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        graph.writer().write(staying);
        List<String> before = Fixtures.contentOf(graph.inventory());
        graph.writer().write(going);
        assertThat(Fixtures.contentOf(graph.inventory())).isNotEqualTo(before);

        List<Sha256> ids = new ArrayList<>(going.stream().map(Evidence::id).toList());
        Collections.shuffle(ids, new Random(5));
        for (int i = 0; i < ids.size(); i += 40) {
            List<Sha256> part = ids.subList(i, Math.min(ids.size(), i + 40));
            assertThat(graph.retraction().retract(part)).isEqualTo(part.size());
            assertThat(graph.retraction().retract(part)).isZero();
        }
        assertThat(Fixtures.contentOf(graph.inventory())).isEqualTo(before);
        assertThat(graph.view().listDatasets()).containsExactly("a", "b");
        assertThat(graph.writer().write(going).written()).isEqualTo(going.size());
    }

    @Test
    void whatStaysWasWrittenInAnyOrder() {
        List<Evidence> staying = Fixtures.random(23, 60, "a");
        List<Evidence> going = Fixtures.random(24, 60, "a");
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        graph.writer().write(staying);
        List<String> alone = Fixtures.contentOf(graph.inventory());

        graph = Neo4jForTests.cleanGraph();
        graph.writer().write(going);
        graph.writer().write(staying);
        graph.retraction().retract(going.stream().map(Evidence::id).toList());
        assertThat(Fixtures.contentOf(graph.inventory())).isEqualTo(alone);
    }

    @Test
    void datesOfOneMillisecondAreToldApart() {
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        Evidence early = dated("early", "2026-01-01T00:00:00.000000100Z");
        Evidence middle = dated("middle", "2026-01-01T00:00:00.000000500Z");
        Evidence late = dated("late", "2026-01-01T00:00:00.000000900Z");
        Evidence undated = Fixtures.complaint("undated", "a").names(Fixtures.phone("1")).build();
        graph.writer().write(List.of(middle, undated));
        List<String> before = Fixtures.contentOf(graph.inventory());
        graph.writer().write(List.of(late, early));
        graph.retraction().retract(List.of(early.id(), late.id()));
        assertThat(Fixtures.contentOf(graph.inventory())).isEqualTo(before);
        graph.retraction().retract(List.of(middle.id()));
        assertThat(graph.view().findEntity(Fixtures.phone("1"), Scope.of(List.of("a"))).orElseThrow().firstSeen()).isNull();
    }

    @Test
    void evidenceOfAnotherSourceIsAttributedToIt() {
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        Evidence evidence = dated("one", "2026-01-01T00:00:00Z");
        graph.writer().write(List.of(evidence));
        Provenance other = new Provenance(Fixtures.digest("other.csv"), "other.csv", "line 9", "test/1");
        assertThat(graph.retraction().attribute(Fixtures.digest("third.csv"), Map.of(evidence.id(), other))).isZero();
        assertThat(graph.retraction().attribute(evidence.provenance().source(), Map.of(evidence.id(), other))).isEqualTo(1);
        List<Provenance> found = new ArrayList<>();
        graph.inventory().forEachEvidence(read -> found.add(read.provenance()));
        assertThat(found).containsExactly(other);
    }

    private static Evidence dated(String name, String at) {
        return Fixtures.complaint(name, "a").names(Fixtures.phone("1"), Fixtures.site("one.kz")).at(at)
                .flag(Fixtures.phone("1"), Flag.Kind.REPORTED, "label").link(Fixtures.site("one.kz"), Fixtures.phone("1"), LinkType.HAS_CONTACT).build();
    }
}
