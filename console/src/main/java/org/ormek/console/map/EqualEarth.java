package org.ormek.console.map;

/**
 * The Equal Earth projection (Savric, Patterson and Jenny, "The Equal Earth map projection", International Journal of
 * Geographical Information Science 33, 2019), which shows areas true to each other, on a sheet {@value #WIDTH} units wide.
 * In its middle is 11.6 degrees east, so that its edges run through the Bering Strait, between St. Lawrence Island and the mainland, and cut no country.
 */
final class EqualEarth {

    static final int WIDTH = 1000;
    private static final double MIDDLE = 11.6;
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double ROOT3 = Math.sqrt(3);
    /** Half of the width of the world on a globe of radius 1. */
    private static final double HALF = x(180, 0);

    private EqualEarth() {
    }

    /** A place on the sheet, counted from its left upper corner. */
    record Point(double x, double y) {
    }

    /** Degrees east and north to the sheet, whose upper edge is the north pole. */
    static Point project(double longitude, double latitude) {
        double scale = WIDTH / 2.0 / HALF;
        double fromMiddle = (longitude - MIDDLE + 540) % 360 - 180;
        return new Point(WIDTH / 2.0 + scale * x(fromMiddle, latitude), scale * (y(90) - y(latitude)));
    }

    private static double x(double longitude, double latitude) {
        double t = slant(latitude);
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        return 2 * ROOT3 * Math.toRadians(longitude) * Math.cos(t) / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1));
    }

    private static double y(double latitude) {
        double t = slant(latitude);
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        return t * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1);
    }

    private static double slant(double latitude) {
        return Math.asin(ROOT3 / 2 * Math.sin(Math.toRadians(latitude)));
    }
}
