package org.ormek.console.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ormek.console.board.BoardState.Place;

/** Places the entities of each group together and the groups apart: each laid out by itself, in rows, the largest first, what is in none at the end. */
final class Groups {

    /** Around each group, for its frame, its name and the names of its entities. */
    private static final double MARGIN = 125;
    private static final double BREADTH = 1.3;

    private final List<Part> parts = new ArrayList<>();

    /** Entities laid out together, with the corner and the size of their frame. */
    private record Part(List<Place> places, double left, double top, double width, double height, boolean grouped) {

        static Part of(List<Place> places, boolean grouped) {
            double left = places.stream().mapToDouble(Place::x).min().orElse(0) - MARGIN;
            double top = places.stream().mapToDouble(Place::y).min().orElse(0) - MARGIN;
            return new Part(places, left, top, places.stream().mapToDouble(Place::x).max().orElse(0) + MARGIN - left,
                    places.stream().mapToDouble(Place::y).max().orElse(0) + MARGIN - top, grouped);
        }

        double area() {
            return width * height;
        }
    }

    private Groups() {
    }

    /**
     * Places anew all that is not pinned.
     *
     * @param groups keys of the entities that belong together; nobody is in two
     */
    static List<Place> apart(List<Place> places, List<Picture.Edge> edges, List<List<String>> groups) {
        Map<String, Place> free = new HashMap<>();
        places.stream().filter(place -> !place.pinned()).forEach(place -> free.put(place.key(), place));
        Groups laid = new Groups();
        Set<String> taken = new HashSet<>();
        for (List<String> group : groups) {
            laid.add(group.stream().filter(key -> free.containsKey(key) && taken.add(key)).map(free::get).toList(), edges, true);
        }
        laid.add(places.stream().filter(place -> !place.pinned() && !taken.contains(place.key())).toList(), edges, false);
        Map<String, Place> placed = laid.inRows();
        return places.stream().map(place -> placed.getOrDefault(place.key(), place)).toList();
    }

    private void add(List<Place> places, List<Picture.Edge> edges, boolean grouped) {
        if (!places.isEmpty()) {
            parts.add(Part.of(Layout.again(places, edges), grouped));
        }
    }

    private Map<String, Place> inRows() {
        parts.sort(Comparator.comparing(Part::grouped).reversed().thenComparing(Comparator.comparingDouble(Part::area).reversed()));
        double room = BREADTH * Math.sqrt(parts.stream().mapToDouble(Part::area).sum());
        Map<String, Place> placed = new HashMap<>();
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        for (Part part : parts) {
            if (x > 0 && x + part.width() > room) {
                x = 0;
                y += rowHeight;
                rowHeight = 0;
            }
            for (Place place : part.places()) {
                placed.put(place.key(), new Place(place.key(), Math.round(place.x() - part.left() + x), Math.round(place.y() - part.top() + y), false, place.hidden(), place.note()));
            }
            x += part.width();
            rowHeight = Math.max(rowHeight, part.height());
        }
        return placed;
    }
}
