package org.ormek.analysis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.signal.Signal;
import org.ormek.model.EntityType;

class ProjectionBuilderTest {

    @Test
    void holdsWhatWasAddedWhateverTheOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int entities = 40;
        int clues = 30;
        List<List<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int member = random.nextInt(entities);
            int node = random.nextInt(entities + clues);
            if (member != node) {
                rows.add(List.of(node, member, random.nextInt(Signal.values().length), random.nextInt(100), i));
            }
        }
        ProjectionBuilder builder = new ProjectionBuilder();
        for (int i = 0; i < entities; i++) {
            builder.addEntity(EntityType.PHONE);
        }
        for (int c = 0; c < clues; c++) {
            builder.addClue();
        }
        List<List<Integer>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        for (List<Integer> row : shuffled) {
            Signal signal = Signal.at(row.get(2));
            if (row.get(0) < entities) {
                builder.link(row.get(1), row.get(0), signal, row.get(3), row.get(4));
            } else {
                builder.mention(row.get(1), row.get(0) - entities, signal, row.get(3), row.get(4));
            }
        }
        Projection projection = builder.build();
        List<List<Integer>> read = new ArrayList<>();
        for (int node = 0; node < projection.nodes(); node++) {
            int last = -1;
            for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
                assertThat(projection.sharedOf(e)).as("seed %d", seed).isEqualTo(node);
                assertThat(projection.memberOf(e)).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                last = projection.memberOf(e);
                read.add(List.of(node, projection.memberOf(e), projection.signalOf(e).ordinal(), projection.dayOf(e), projection.documentOf(e)));
            }
        }
        assertThat(read).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(rows);
        for (int entity = 0; entity < entities; entity++) {
            int own = entity;
            int places = projection.firstAsMember(entity + 1) - projection.firstAsMember(entity);
            assertThat(places).as("seed %d", seed).isEqualTo((int) rows.stream().filter(row -> row.get(1) == own).count());
            for (int place = projection.firstAsMember(entity); place < projection.firstAsMember(entity + 1); place++) {
                assertThat(projection.memberOf(projection.edgeOfMember(place))).isEqualTo(entity);
            }
        }
    }

    @Test
    void takesFewBytesAnEdge() {
        ProjectionBuilder builder = new ProjectionBuilder();
        for (int i = 0; i < 1_000; i++) {
            builder.addEntity(EntityType.SITE);
        }
        int clue = 0;
        for (int e = 0; e < 30_000; e++) {
            clue = e % 3 == 0 ? builder.addClue() : clue;
            builder.mention(e * 7 % 1_000, clue, Signal.COMPLAINT_MENTION, e, e);
        }
        Projection projection = builder.build();
        assertThat(projection.bytes() / (double) projection.edges()).isLessThan(30);
    }

    @Test
    void edgesOfNodesThatAreNotThereAreRefused() {
        ProjectionBuilder builder = new ProjectionBuilder();
        int entity = builder.addEntity(EntityType.SITE);
        assertThatThrownBy(() -> builder.mention(entity, 0, Signal.COMPLAINT_MENTION, 0, 0)).hasMessageContaining("No clue 0");
        assertThatThrownBy(() -> builder.link(entity, 5, Signal.REDIRECT, 0, 0)).hasMessageContaining("No entity 5");
        builder.link(entity, entity, Signal.REDIRECT, 0, 0);
        assertThat(builder.build().edges()).isZero();
    }
}
