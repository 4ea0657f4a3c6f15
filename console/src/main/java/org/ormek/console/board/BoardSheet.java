package org.ormek.console.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ormek.api.words.ReportWords;
import org.ormek.console.board.BoardState.Place;

/** Draws a board as the canvas shows it, on white: above it how it may be handed on, below it the legend. Nothing that is hidden is drawn. */
final class BoardSheet {

    private static final String INK = "#17212e";
    private static final String SOFT = "#5a6878";
    private static final String STATED = "#7c8794";
    private static final String SHARED = "#a9b2bc";
    private static final String BAD = "#b3261e";
    private static final String PAPER = "#ffffff";
    private static final List<String> NOTES = List.of("board.legendStated", "board.legendShared", "board.legendService", "board.legendFlagged", "board.legendPinned");
    private static final double MARGIN = 30;
    private static final double ROOM = 80;
    private static final double LEAST_WIDTH = 1000;
    private static final double LINE = 22;
    private static final double COLUMN = 235;
    private static final double MARK = 22;
    private static final int LONGEST_LABEL = 26;
    private static final int LONGEST_LINE = 105;

    private final List<Sheet.Ink> inks = new ArrayList<>();
    private final Map<String, Picture.Node> nodes = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Picture picture;
    private final ReportWords words;
    /** How large the lines above and the legend are: on a wide sheet they are read from farther away. */
    private double unit = 1;
    private double right;
    private double down;

    private BoardSheet(Picture picture, List<Place> on, ReportWords words) {
        this.picture = picture;
        this.words = words;
        picture.nodes().forEach(node -> nodes.put(node.key(), node));
        on.stream().filter(place -> !place.hidden() && nodes.containsKey(place.key())).forEach(place -> places.put(place.key(), place));
    }

    /**
     * Draws.
     *
     * @param on    where the entities lie
     * @param lines how it may be handed on, the name of the board, who made it and when, and the caveat
     */
    static Sheet draw(Picture picture, List<Place> on, List<String> lines, ReportWords words) {
        return new BoardSheet(picture, on, words).draw(lines);
    }

    private Sheet draw(List<String> lines) {
        double left = places.values().stream().mapToDouble(Place::x).min().orElse(0);
        double top = places.values().stream().mapToDouble(Place::y).min().orElse(0);
        double across = places.values().stream().mapToDouble(Place::x).max().orElse(0) - left;
        double high = places.values().stream().mapToDouble(Place::y).max().orElse(0) - top;
        double width = Math.max(LEAST_WIDTH, across + 2 * ROOM);
        unit = width / LEAST_WIDTH;
        double head = unit * MARGIN;
        for (int i = 0; i < lines.size(); i++) {
            for (String part : wrapped(lines.get(i))) {
                text(unit * MARGIN, head, part, 14 * unit, i < 2, INK);
                head += unit * LINE;
            }
        }
        right = (width - across) / 2 - left;
        down = head + ROOM - top;
        picture.edges().forEach(this::edge);
        // The order of the picture, not of the map: the same board is the same file.
        picture.nodes().stream().filter(node -> places.containsKey(node.key())).forEach(this::node);
        double bottom = legend(head + high + 2 * ROOM, width);
        return new Sheet(lines.get(1), width, bottom, inks);
    }

    private void edge(Picture.Edge edge) {
        Place from = places.get(edge.from());
        Place to = places.get(edge.to());
        if (from != null && to != null) {
            double strength = 1 + Math.min(5, Math.log(1 + edge.shared() + edge.stated().size()) / Math.log(2));
            inks.add(new Sheet.Line(at(from), at(to), strength / 2, edge.stated().isEmpty() ? SHARED : STATED, edge.stated().isEmpty()));
        }
    }

    private void node(Picture.Node node) {
        Place place = Objects.requireNonNull(places.get(node.key()));
        Mark mark = Mark.of(node.type());
        Sheet.Point at = at(place);
        double size = 26 + Math.min(20, 4 * Math.log(1 + node.mentions()) / Math.log(2));
        boolean service = node.flags().contains("SERVICE");
        if (place.pinned()) {
            inks.add(new Sheet.Area(mark.around(at.x(), at.y(), size + 10), PAPER, mark.colour(), 1, false));
        }
        boolean flagged = node.flags().stream().anyMatch(flag -> !flag.equals("SERVICE"));
        String rim = flagged ? BAD : mark.colour();
        inks.add(new Sheet.Area(mark.around(at.x(), at.y(), size), service ? PAPER : mark.colour(), rim, flagged ? 3 : 1.5, service && !flagged));
        letter(at.x(), at.y(), size, mark.letter(), service ? mark.colour() : PAPER);
        inks.add(new Sheet.Text(new Sheet.Point(at.x(), at.y() + size / 2 + 16), cut(node.display()), 12, false, INK, true, true));
    }

    private double legend(double top, double width) {
        List<String> types = Mark.types().stream().filter(type -> nodes.values().stream().anyMatch(node -> node.type().equals(type) && places.containsKey(node.key()))).toList();
        int columns = (int) ((width / unit - 2 * MARGIN) / COLUMN);
        for (int i = 0; i < types.size(); i++) {
            Mark mark = Mark.of(types.get(i));
            double x = unit * (MARGIN + i % columns * COLUMN + MARK / 2);
            double y = top + unit * (i / columns * 30);
            inks.add(new Sheet.Area(mark.around(x, y, unit * MARK), mark.colour(), mark.colour(), 1, false));
            letter(x, y, unit * MARK, mark.letter(), PAPER);
            text(x + unit * MARK, y + 5 * unit, words.name("type", types.get(i)), 13 * unit, false, INK);
        }
        double below = top + unit * ((types.size() + columns - 1) / columns * 30 + 10);
        for (int i = 0; i < NOTES.size(); i++) {
            text(unit * MARGIN, below + unit * i * LINE, words.get(NOTES.get(i)), 12 * unit, false, SOFT);
        }
        return below + unit * (NOTES.size() * LINE + MARGIN / 2);
    }

    private Sheet.Point at(Place place) {
        return new Sheet.Point(place.x() + right, place.y() + down);
    }

    private void letter(double x, double y, double sizeOfMark, String letter, String colour) {
        inks.add(new Sheet.Text(new Sheet.Point(x, y + sizeOfMark * .18), letter, sizeOfMark * .5, true, colour, true, false));
    }

    private void text(double x, double y, String text, double size, boolean bold, String colour) {
        inks.add(new Sheet.Text(new Sheet.Point(x, y), text, size, bold, colour, false, false));
    }

    /** Broken at spaces, so that it fits above the sheet. */
    private static List<String> wrapped(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            if (!part.isEmpty() && part.length() + 1 + word.length() > LONGEST_LINE) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }

    private static String cut(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL ? label : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    }
}
