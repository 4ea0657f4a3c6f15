package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ormek.graph.Cut;
import org.ormek.graph.GraphView;
import org.ormek.graph.LinkCard;
import org.ormek.graph.PathToFlagged;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.LinkType;

/** An address with so many sites that paths follow only the first: its links are cut, counted right and say so. */
class LinkHubTest {

    private static final Scope SCOPE = Scope.of(List.of("calls"));
    private static final EntityKey HUB = new EntityKey(EntityType.IP_ADDRESS, "192.0.2.1");
    private static final int SITES = 1_100;

    @BeforeAll
    static void fill() {
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        List<Evidence> batch = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            EntityKey site = Fixtures.site("hub" + (1_000_000 + i) + ".kz");
            // Two datasets state every tenth of them, a third one is hidden and states all.
            for (String dataset : i % 10 == 0 ? List.of("calls", "more", "hidden") : List.of("calls", "hidden")) {
                Fixtures.Draft draft = Fixtures.complaint("site " + i + dataset, dataset).names(site, HUB).link(site, HUB, LinkType.RESOLVED_TO);
                batch.add(i == 3 ? draft.flag(site, Flag.Kind.REPORTED, "fraud").build() : draft.build());
            }
        }
        for (int i = 0; i < batch.size(); i += 1000) {
            graph.writer().write(batch.subList(i, Math.min(batch.size(), i + 1000)));
        }
    }

    private final GraphView view = Neo4jForTests.graph().view();

    @Test
    void theFirstLinksAreShownOfTheRightTotalAndPathsFollowThem() {
        for (Scope scope : List.of(SCOPE, Scope.of(List.of("calls", "more")))) {
            Cut<LinkCard> links = view.linksOf(HUB, 15, scope);
            assertThat(links.total()).isEqualTo(SITES);
            assertThat(links.cutBy()).isEqualTo("limit 15");
            assertThat(links.items()).extracting(link -> link.other().value()).first().isEqualTo("hub1000000.kz");
            assertThat(links.items()).extracting(link -> link.other().value()).isSorted().hasSize(15);
            assertThat(links.items()).allSatisfy(link -> assertThat(link.outgoing()).isFalse());
            assertThat(links.items().get(10).datasets()).isEqualTo(scope.datasets());
            assertThat(links.items().get(11).datasets()).containsExactly("calls");
            assertThat(links.items().get(11).evidence()).hasSize(1);
        }
        assertThat(view.linksOf(HUB, 5, Scope.of(List.of("more"))).total()).isEqualTo(SITES / 10);
        Cut<PathToFlagged> paths = view.pathsToFlagged(HUB, 2, 5, SCOPE);
        assertThat(paths.items()).extracting(path -> path.target().value()).containsExactly("hub1000003.kz");
        assertThat(paths.cutBy()).contains("only 200 neighbours");
    }

    @Test
    void aLinkToItselfIsOne() {
        EntityKey site = Fixtures.site("self.kz");
        Neo4jForTests.graph().writer().write(List.of(Fixtures.complaint("self", "calls").names(site).link(site, site, LinkType.REDIRECTS_TO).build()));
        assertThat(view.linksOf(site, 5, SCOPE)).satisfies(links -> {
            assertThat(links.total()).isEqualTo(1);
            assertThat(links.items()).singleElement().satisfies(link -> assertThat(link.outgoing()).isTrue());
        });
    }

    @Test
    void questionsAskedTogetherHaveTheSameAnswers() {
        assertThat(view.<String>together(both -> Answers.about(both, HUB, SCOPE))).isEqualTo(Answers.about(view, HUB, SCOPE));
    }
}
