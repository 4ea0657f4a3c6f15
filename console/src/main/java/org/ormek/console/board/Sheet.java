package org.ormek.console.board;

import java.util.List;

/**
 * A drawing, for whatever format: what lies later lies above.
 *
 * @param title  what it shows
 * @param width  in pixels
 * @param height in pixels
 * @param inks   what is drawn, in this order
 */
record Sheet(String title, double width, double height, List<Ink> inks) {

    /** Copies. */
    Sheet {
        inks = List.copyOf(inks);
    }

    /** A place: pixels to the right and down. */
    record Point(double x, double y) {
    }

    /** Something drawn. Colours as #rrggbb. */
    sealed interface Ink permits Line, Area, Text {
    }

    /** A straight line. */
    record Line(Point from, Point to, double width, String colour, boolean dashed) implements Ink {
    }

    /** A closed figure: its corners, its colour, and the colour and width of its rim. */
    record Area(List<Point> corners, String fill, String rim, double rimWidth, boolean dashed) implements Ink {

        /** Copies. */
        Area {
            corners = List.copyOf(corners);
        }
    }

    /** One line of text: the place is its start, or its middle, on the base line. With a halo, white around its letters keeps it readable above lines. */
    record Text(Point at, String text, double size, boolean bold, String colour, boolean centred, boolean halo) implements Ink {
    }
}
