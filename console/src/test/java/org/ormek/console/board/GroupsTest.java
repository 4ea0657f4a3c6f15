package org.ormek.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ormek.console.board.BoardState.Place;

/** Boards laid out by clusters. */
class GroupsTest {

    private static final List<Place> PLACES = IntStream.range(0, 60).mapToObj(i -> i == 7 ? new Place("site:7.kz", 12, 34, true, false, "seen") : Place.at("site:" + i + ".kz", i, -i)).toList();
    private static final List<List<String>> GROUPS = List.of(keys(0, 10), keys(10, 40), keys(40, 52));

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "site:" + i + ".kz").toList();
    }

    private static List<Place> apart() {
        List<Picture.Edge> edges = new ArrayList<>();
        IntStream.range(1, 60).forEach(i -> edges.add(new Picture.Edge("site:" + i + ".kz", "site:" + i / 2 + ".kz", List.of(), 1)));
        return Groups.apart(PLACES, edges, GROUPS);
    }

    @Test
    void framesDoNotOverlap() {
        List<double[]> frames = new ArrayList<>();
        for (List<String> group : List.of(keys(0, 7), GROUPS.get(1), GROUPS.get(2), keys(52, 60))) {
            List<Place> placed = apart().stream().filter(place -> group.contains(place.key())).toList();
            frames.add(new double[] {placed.stream().mapToDouble(Place::x).min().orElseThrow(), placed.stream().mapToDouble(Place::y).min().orElseThrow(),
                    placed.stream().mapToDouble(Place::x).max().orElseThrow(), placed.stream().mapToDouble(Place::y).max().orElseThrow()});
        }
        for (double[] one : frames) {
            assertThat(frames).filteredOn(other -> other != one).allMatch(other -> one[2] < other[0] || other[2] < one[0] || one[3] < other[1] || other[3] < one[1]);
        }
    }

    @Test
    void allStayPinnedOnesWhereTheyAreAndTheSameBoardIsLaidOutTheSame() {
        assertThat(apart()).extracting(Place::key).containsExactlyElementsOf(PLACES.stream().map(Place::key).toList());
        assertThat(apart()).contains(PLACES.get(7)).isEqualTo(apart());
        assertThat(Groups.apart(List.of(), List.of(), List.of())).isEmpty();
    }
}
