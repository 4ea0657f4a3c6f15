package org.ormek.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @Test
    void clusterThatGrowsAndLosesAFewKeepsItsId() {
        Lineage.Succession next = Lineage.follow(List.of(cluster("old", "abcdef")), List.of(cluster("new", "cdefgh")), TODAY);
        assertThat(next.clusters().getFirst().id()).isEqualTo("old");
        assertThat(next.events()).containsExactly(new ClusterEvent(ClusterEvent.Kind.CONTINUE, "old", List.of()));
    }

    @Test
    void unlikeClusterIsBorn() {
        Lineage.Succession next = Lineage.follow(List.of(cluster("old", "abcdef")), List.of(cluster("new", "fghijk")), TODAY);
        assertThat(next.events()).containsExactly(new ClusterEvent(ClusterEvent.Kind.BIRTH, "new", List.of()));
    }

    @Test
    void mergeKeepsTheIdOfTheLikerAndNamesTheOther() {
        Lineage.Succession next = Lineage.follow(List.of(cluster("big", "abcdefgh"), cluster("small", "xyz")), List.of(cluster("new", "abcdefghxyz")), TODAY);
        assertThat(next.clusters().getFirst().id()).isEqualTo("big");
        assertThat(next.events()).containsExactly(new ClusterEvent(ClusterEvent.Kind.MERGE, "big", List.of("small")));
    }

    @Test
    void splitGivesTheIdToTheLikerAndNamesTheParent() {
        Lineage.Succession next = Lineage.follow(List.of(cluster("old", "abcdefgh")), List.of(cluster("n1", "gh"), cluster("n2", "abcdef")), TODAY);
        assertThat(next.clusters()).extracting(Generation::id).containsExactly("n1", "old");
        assertThat(next.events()).containsExactly(new ClusterEvent(ClusterEvent.Kind.SPLIT, "n1", List.of("old")), new ClusterEvent(ClusterEvent.Kind.CONTINUE, "old", List.of()));
    }

    @Test
    void clusterWithoutNewsIsDormant() {
        Generation quiet = new Generation("n", Map.of("a", 1.0, "b", 1.0), TODAY.minusDays(91));
        assertThat(Lineage.follow(List.of(), List.of(quiet), TODAY).events()).extracting(ClusterEvent::kind)
                .containsExactly(ClusterEvent.Kind.BIRTH, ClusterEvent.Kind.DORMANT);
        Generation recent = new Generation("n", Map.of("a", 1.0, "b", 1.0), TODAY.minusDays(90));
        assertThat(Lineage.follow(List.of(), List.of(recent), TODAY).events()).extracting(ClusterEvent::kind).containsExactly(ClusterEvent.Kind.BIRTH);
    }

    @Test
    void weightDecidesWhatAClusterContinues() {
        Generation old = new Generation("old", Map.of("a", 10.0, "b", 1.0, "c", 1.0), TODAY);
        Generation heavy = new Generation("n1", Map.of("a", 10.0), TODAY);
        Generation light = new Generation("n2", Map.of("b", 1.0, "c", 1.0), TODAY);
        assertThat(Lineage.follow(List.of(old), List.of(light, heavy), TODAY).clusters()).extracting(Generation::id).containsExactly("n2", "old");
    }

    private static Generation cluster(String id, String members) {
        Map<String, Double> weights = new HashMap<>();
        members.chars().forEach(c -> weights.put(String.valueOf((char) c), 1.0));
        return new Generation(id, weights, TODAY);
    }
}
