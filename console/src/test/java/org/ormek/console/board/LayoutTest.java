package org.ormek.console.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ormek.console.board.BoardState.Place;
import org.ormek.model.OrmekException;

/** Where entities lie, and what a board takes. */
class LayoutTest {

    private static final List<Place> RING = IntStream.range(0, 40).mapToObj(i -> Place.at("phone:+7701000" + (1000 + i), 0, 0)).toList();
    private static final List<Picture.Edge> TIES = IntStream.range(0, 40).mapToObj(i -> new Picture.Edge(RING.get(i).key(), RING.get((i + 1) % 40).key(), List.of(), 1)).toList();

    @Test
    void theSameBoardIsAlwaysLaidOutTheSame() {
        assertThat(Layout.again(RING, TIES)).isEqualTo(Layout.again(RING, TIES));
    }

    @Test
    void noTwoLieOnOneAnother() {
        List<Place> placed = Layout.again(RING, TIES);
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.hypot(placed.get(i).x() - placed.get(j).x(), placed.get(i).y() - placed.get(j).y())).isGreaterThan(20);
            }
        }
    }

    @Test
    void linkedOnesLieCloserThanOthers() {
        List<Place> placed = Layout.again(RING, TIES);
        double linked = IntStream.range(0, 40).mapToDouble(i -> distance(placed.get(i), placed.get((i + 1) % 40))).average().orElseThrow();
        double opposite = IntStream.range(0, 40).mapToDouble(i -> distance(placed.get(i), placed.get((i + 20) % 40))).average().orElseThrow();
        assertThat(linked).isLessThan(opposite / 2);
    }

    private static double distance(Place a, Place b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Test
    void whatIsPinnedStaysAndTheOthersMove() {
        List<Place> places = new ArrayList<>(RING);
        places.set(3, new Place(RING.get(3).key(), 777, -55, true, false, "seen on 5 May"));
        List<Place> placed = Layout.again(places, TIES);
        assertThat(placed.get(3)).isEqualTo(places.get(3));
        assertThat(placed.get(4)).isNotEqualTo(places.get(4));
    }

    @Test
    void whatIsAddedLiesNearWhatItIsLinkedToAndMovesNothing() {
        List<Place> there = Layout.again(RING, TIES);
        List<Picture.Edge> edges = new ArrayList<>(TIES);
        edges.add(new Picture.Edge(there.get(7).key(), "site:a.example", List.of("HAS_CONTACT"), 0));
        List<Place> added = Layout.add(there, List.of("site:a.example"), edges);
        assertThat(added).hasSize(1);
        double near = Math.hypot(added.getFirst().x() - there.get(7).x(), added.getFirst().y() - there.get(7).y());
        assertThat(near).isBetween(20.0, 400.0);
    }

    @Test
    void addingIsAStepThatForgetsWhatWasUndone() {
        BoardState state = BoardState.empty().plus("add", RING.subList(0, 2));
        BoardState undone = new BoardState(List.of(), state.history(), 0, "", null);
        BoardState again = undone.plus("add", RING.subList(2, 3));
        assertThat(again.history()).hasSize(1);
        assertThat(again.at()).isEqualTo(1);
        assertThat(again.nodes()).isEqualTo(RING.subList(2, 3));
    }

    @Test
    void moreThanABoardTakesIsRefused() {
        List<Place> many = IntStream.rangeClosed(0, BoardState.MOST_NODES).mapToObj(i -> Place.at("site:s" + i + ".example", 0, 0)).toList();
        assertThatThrownBy(() -> new BoardState(many, List.of(), 0, "", null)).isInstanceOf(OrmekException.class);
        assertThatThrownBy(() -> Place.at("site:a.example", Double.NaN, 0)).isInstanceOf(OrmekException.class);
    }
}
