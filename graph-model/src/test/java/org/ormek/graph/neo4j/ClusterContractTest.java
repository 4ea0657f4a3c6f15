package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterGrounds;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ExplainedMember;
import org.ormek.graph.MemberGrounds;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/** Runs of cluster detection are kept whole, and seen only by those who may see all that they were made of. */
class ClusterContractTest {

    private static final EntityKey A = Fixtures.site("a.kz");
    private static final EntityKey B = Fixtures.site("b.kz");
    private static final EntityKey C = Fixtures.site("c.kz");
    private static final Scope ONE = Scope.of(List.of("one"));
    private static final Scope BOTH = Scope.of(List.of("one", "two"));

    private Neo4jGraph graph = Neo4jForTests.graph();
    private ClusterView view = graph.clusters();

    @BeforeEach
    void clean() {
        graph = Neo4jForTests.cleanGraph();
        view = graph.clusters();
        graph.writer().write(List.of(Fixtures.complaint("x", "one").names(A, B, C).build(), Fixtures.complaint("y", "two").names(A, C).build()));
    }

    @Test
    void aRunIsReadBackAsItWasWritten() {
        ClusterRun run = Clusters.write(graph, "r1", List.of("one"), A, B, C);
        assertThat(view.findRun(ONE)).contains(run);
        ClusterCard card = Clusters.card("r1.1", 2);
        assertThat(view.listClusters(ClusterQuestion.first(10), ONE)).satisfies(cut -> {
            assertThat(cut.total()).isEqualTo(1);
            assertThat(cut.items()).containsExactly(card);
        });
        assertThat(view.findCluster("r1.1", ONE)).contains(card);
        assertThat(view.findCluster("r1.2", ONE)).isEmpty();
        assertThat(view.listMembers("r1.1", 0, 10, ONE)).extracting(member -> member.key().value() + " " + member.role() + " " + member.bits() + " " + member.stability())
                .containsExactly("a.kz LANDING_SITE 4.5 0.9", "b.kz LANDING_SITE 4.5 0.9");
        assertThat(view.listMembers("r1.1", 1, 10, ONE)).hasSize(1);
        assertThat(view.findClusterOf(B, ONE)).contains(card);
        assertThat(view.findClusterOf(C, ONE)).isEmpty();
        assertThat(view.findClustersOf(List.of(C, B, A), ONE)).isEqualTo(java.util.Map.of(A, card, B, card));
        assertThat(view.findClustersOf(List.of(A), Scope.of(List.of("two")))).isEmpty();
        assertThat(view.listServices(10, ONE)).extracting(service -> service.key() + " " + service.reason() + " " + service.sharers() + " " + service.brands() + " " + service.evidence())
                .containsExactly("site:c.kz BRAND 12 [kaspi] " + Fixtures.digest("shown"));
        assertThat(view.listServicesOf("r1.1", 10, ONE)).extracting(service -> service.key() + " " + service.evidence()).containsExactly("site:c.kz 5");
        assertThat(view.listClusters(new ClusterQuestion(ClusterCard.Type.CALL_CENTRE, null, null, 2, 0, 10), ONE).total()).isZero();
        assertThat(view.listClusters(new ClusterQuestion(null, "KZ", "ru", 2, 0, 10), ONE).total()).isEqualTo(1);
        assertThat(view.listClusters(new ClusterQuestion(null, "RU", null, 2, 0, 10), ONE).total()).isZero();
    }

    @Test
    void clustersAreAskedForByBrandTimeAndGrowth() {
        Clusters.write(graph, "r1", List.of("one"), A, B, C);
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(total(new ClusterQuestion.Seen("kaspi", null, first, 1))).isEqualTo(1);
        assertThat(total(new ClusterQuestion.Seen("halyk", null, null, 0))).isZero();
        assertThat(total(new ClusterQuestion.Seen(null, null, first.minusSeconds(1), 0))).isZero();
        assertThat(total(new ClusterQuestion.Seen(null, first, null, 0))).as("whose last evidence has no date").isZero();
        assertThat(total(new ClusterQuestion.Seen(null, null, null, 2))).isZero();
    }

    private long total(ClusterQuestion.Seen seen) {
        return view.listClusters(new ClusterQuestion(null, null, null, 2, seen, 0, 10), ONE).total();
    }

    @Test
    void aRunFromBeforeTraitsWereDrawnIsStillRead() {
        Map<String, Object> kept = ClusterRows.properties("r1", Clusters.card("r1.1", 2));
        kept.keySet().removeAll(List.of("numberCountries", "hostingCountries", "brands", "fresh"));
        ClusterCard card = ClusterRows.card(Values.value(kept));
        assertThat(card.traits()).isEqualTo(ClusterCard.Traits.NONE);
        assertThat(card.roles()).isEqualTo(Clusters.card("r1.1", 2).roles());
    }

    @Test
    void whoMayNotSeeAllDatasetsOfARunDoesNotSeeIt() {
        Clusters.write(graph, "wide", List.of("one", "two"), A, B, C);
        assertThat(view.findRun(ONE)).isEmpty();
        assertThat(view.listClusters(ClusterQuestion.first(10), ONE).total()).isZero();
        assertThat(view.findCluster("wide.1", ONE)).isEmpty();
        assertThat(view.listMembers("wide.1", 0, 10, ONE)).isEmpty();
        assertThat(view.findClusterOf(A, ONE)).isEmpty();
        assertThat(view.listServices(10, ONE)).isEmpty();
        assertThat(view.listServicesOf("wide.1", 10, ONE)).isEmpty();
        ClusterRun narrow = Clusters.write(graph, "narrow", List.of("one"), A, B, C);
        assertThat(view.findRun(ONE)).contains(narrow);
        assertThat(view.findRun(BOTH).map(ClusterRun::id)).contains("wide");
    }

    @Test
    void whatHoldsAClusterIsReadBackAsItWasWritten() {
        Sha256 document = Fixtures.digest("x");
        MemberGrounds grounds = new MemberGrounds(B, List.of(new MemberGrounds.Step(A.toString(), "evidence:" + document, "S01", 2.5, document),
                new MemberGrounds.Step("evidence:" + document, B.toString(), MemberGrounds.JUDGEMENT, 0, null)), new TreeMap<>(Map.of("S01", 2.5, "S06", 1.25)));
        MemberGrounds ofCentre = new MemberGrounds(B, List.of(), new TreeMap<>());
        ClusterBridge bridge = new ClusterBridge(A.toString(), "evidence:" + document, 1.5, 2, 3, document);
        Clusters.write(graph, "held", List.of("one"), new ClusterGrounds(bridge, Map.of(A, grounds, B, ofCentre)), A, B, C);
        assertThat(view.findBridge("held.1", ONE)).contains(bridge);
        assertThat(view.findMember("held.1", A, ONE)).hasValueSatisfying(found -> {
            assertThat(found.member().key()).isEqualTo(A);
            assertThat(found.grounds()).isEqualTo(grounds);
        });
        assertThat(view.findMember("held.1", B, ONE)).map(ExplainedMember::grounds).contains(ofCentre);
        assertThat(view.findMember("held.1", C, ONE)).isEmpty();
        assertThat(view.findMember("held.1", A, Scope.of(List.of("two")))).isEmpty();
        assertThat(view.findBridge("held.1", Scope.of(List.of("two")))).isEmpty();
    }

    @Test
    void aRunThatKeptNothingOfItSaysSo() {
        Clusters.write(graph, "old", List.of("one"), A, B, C);
        assertThat(view.findBridge("old.1", ONE)).isEmpty();
        assertThat(view.findMember("old.1", A, ONE)).hasValueSatisfying(found -> assertThat(found.grounds()).isNull());
    }

    @Test
    void onlyTheLastTwoRunsOfAViewAreKept() {
        for (String id : List.of("r1", "r2", "r3")) {
            Clusters.write(graph, id, List.of("one"), A, B, C);
        }
        assertThat(graph.clusterWriter().clustersOf("r3")).singleElement().satisfies(earlier -> assertThat(earlier.bits()).containsOnlyKeys(A, B));
        assertThat(List.of("r1", "r2", "r3").stream().filter(id -> !graph.clusterWriter().clustersOf(id).isEmpty())).hasSize(2);
    }
}
