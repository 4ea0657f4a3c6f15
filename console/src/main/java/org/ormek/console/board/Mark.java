package org.ormek.console.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a kind of entity is drawn; {@code marks.json}, by which the script of the board draws as well.
 *
 * @param shape  name of the shape on the canvas
 * @param colour as #rrggbb
 * @param letter on the shape
 * @param points corners in a box of 18 by 18, as SVG writes them; empty for a disc
 */
record Mark(String shape, String colour, String letter, String points) {

    private static final double BOX = 18;
    private static final int CORNERS_OF_A_DISC = 36;
    private static final Map<String, Mark> ALL = read();
    private static final Mark OTHER = new Mark("ellipse", "#5b5b5b", "\u00b7", "");

    /** Of a type of entity, by its prefix; a grey disc for one that has none. */
    static Mark of(String type) {
        return ALL.getOrDefault(type, OTHER);
    }

    /** Types that have a mark, in the order of legends. */
    static List<String> types() {
        return List.copyOf(ALL.keySet());
    }

    /** The corners around a middle, in a box of that size. */
    List<Sheet.Point> around(double x, double y, double size) {
        List<Sheet.Point> corners = new ArrayList<>();
        for (int i = 0; points.isEmpty() && i < CORNERS_OF_A_DISC; i++) {
            double angle = 2 * Math.PI * i / CORNERS_OF_A_DISC;
            corners.add(new Sheet.Point(x + size / 2 * Math.cos(angle), y + size / 2 * Math.sin(angle)));
        }
        for (String point : points.isEmpty() ? new String[0] : points.split(" ", -1)) {
            int comma = point.indexOf(',');
            corners.add(new Sheet.Point(x + size * (Double.parseDouble(point.substring(0, comma)) / BOX - .5),
                    y + size * (Double.parseDouble(point.substring(comma + 1)) / BOX - .5)));
        }
        return corners;
    }

    private static Map<String, Mark> read() {
        try (InputStream in = Objects.requireNonNull(Mark.class.getResourceAsStream("marks.json"))) {
            return JsonMapper.shared().readValue(in, new TypeReference<LinkedHashMap<String, Mark>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
