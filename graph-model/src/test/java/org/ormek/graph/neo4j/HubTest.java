package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ormek.graph.Cut;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.GraphView;
import org.ormek.graph.PathToFlagged;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedEntity;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;

/** A number that 20,000 complaints name: answers are cut, say so, and come at once. */
class HubTest {

    private static final Scope SCOPE = Scope.of(List.of("calls"));
    private static final EntityKey HUB = Fixtures.phone("0000000");
    private static final int COUNT = 20_000;

    @BeforeAll
    static void fill() {
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        List<Evidence> batch = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            EntityKey other = Fixtures.phone(String.valueOf(1_000_000 + i % 5000));
            Fixtures.Draft draft = Fixtures.complaint("call " + i, "calls").names(HUB, other)
                    .at(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i).toString());
            if (i % 100 == 0) {
                draft.flag(other, Flag.Kind.REPORTED, "fraud");
            }
            batch.add(draft.build());
            if (batch.size() == 2000) {
                graph.writer().write(batch);
                batch.clear();
            }
        }
    }

    private final GraphView view = Neo4jForTests.graph().view();

    @Test
    void theNewestEvidenceIsShownOfTheRightTotal() {
        Cut<EvidenceCard> evidence = view.evidenceOf(HUB, 50, SCOPE);
        assertThat(evidence.total()).isEqualTo(COUNT);
        assertThat(evidence.shown()).isEqualTo(50);
        assertThat(evidence.cutBy()).isEqualTo("limit 50");
        assertThat(evidence.items().getFirst().observedAt()).isEqualTo(Instant.parse("2026-01-01T05:33:19Z"));
        assertThat(evidence.items()).isSortedAccordingTo((a, b) -> b.observedAt().compareTo(a.observedAt()));
    }

    @Test
    void sharedEntitiesSayWhatWasNotRead() {
        Cut<SharedEntity> shared = view.sharedWith(HUB, 20, SCOPE);
        assertThat(shared.total()).isEqualTo(5000);
        assertThat(shared.shown()).isEqualTo(20);
        assertThat(shared.cutBy()).contains("hub: only the newest 10000 of 20000").contains("limit 20");
        assertThat(shared.items()).allSatisfy(item -> assertThat(item.shared()).isEqualTo(2));
    }

    @Test
    void pathsStartAtAHubButNeverLeadThroughOne() {
        Cut<PathToFlagged> fromHub = view.pathsToFlagged(HUB, 2, 500, SCOPE);
        assertThat(fromHub.items()).isNotEmpty().allSatisfy(path -> assertThat(path.hops()).hasSize(1));
        Cut<PathToFlagged> through = view.pathsToFlagged(Fixtures.phone("1000001"), 4, 10, SCOPE);
        assertThat(through.items()).isEmpty();
        assertThat(through.cutBy()).contains("hub: paths do not lead through");
        assertThat(fromHub.cutBy()).contains("only the newest 200 pieces of evidence");
    }

    @Test
    void aHubIsAnsweredInTwoSeconds() {
        report();
        Instant start = Instant.now();
        report();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private void report() {
        view.findEntity(HUB, SCOPE);
        view.evidenceOf(HUB, 100, SCOPE);
        view.sharedWith(HUB, 100, SCOPE);
        view.linksOf(HUB, 100, SCOPE);
        view.flagsOf(HUB, SCOPE);
    }
}
