package org.ormek.console.map;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ormek.console.map.EqualEarth.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The countries of the world as lines on a sheet, and a point in each. Read from TopoJSON (https://github.com/topojson/topojson-specification),
 * in which borders are arcs that neighbours share and which are kept as differences of whole numbers.
 */
final class WorldMap {

    private static final String ATLAS = "countries-110m.json";
    /** Antarctica in ISO 3166-1; it has no numbers, and lies around a pole, which no sheet shows whole. */
    private static final String LEFT_OUT = "010";
    private static final WorldMap INSTANCE = read();

    private final String outline;
    private final Map<String, Point> points;

    private WorldMap(String outline, Map<String, Point> points) {
        this.outline = outline;
        this.points = Map.copyOf(points);
    }

    /** The map that comes with Ormek. */
    static WorldMap get() {
        return INSTANCE;
    }

    /** All countries as one SVG path. */
    String outline() {
        return outline;
    }

    /** The middle of the largest part of a country (ISO 3166-1, two letters); empty if it is too small for this map. */
    Optional<Point> pointIn(String country) {
        return Optional.ofNullable(points.get(country));
    }

    private static WorldMap read() {
        try (InputStream in = WorldMap.class.getResourceAsStream(ATLAS)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + ATLAS);
            }
            return of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorldMap of(JsonNode atlas) {
        List<List<Point>> arcs = new ArrayList<>();
        atlas.get("arcs").forEach(arc -> arcs.add(arc(arc, atlas.get("transform"))));
        StringBuilder outline = new StringBuilder();
        Map<String, Point> points = new HashMap<>();
        for (JsonNode country : atlas.get("objects").get("countries").get("geometries")) {
            String number = country.path("id").asString("");
            if (number.equals(LEFT_OUT)) {
                continue;
            }
            double largest = 0;
            for (JsonNode ring : rings(country)) {
                List<Point> line = line(ring, arcs);
                draw(line, outline);
                Middle middle = Middle.of(line);
                if (middle.area > largest && !number.isEmpty()) {
                    largest = middle.area;
                    points.put(Region.getInstance(Integer.parseInt(number)).toString(), middle.at);
                }
            }
        }
        return new WorldMap(outline.toString(), points);
    }

    private static List<Point> arc(JsonNode arc, JsonNode transform) {
        List<Point> line = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : arc) {
            x += step.get(0).asLong();
            y += step.get(1).asLong();
            line.add(EqualEarth.project(x * transform.get("scale").get(0).asDouble() + transform.get("translate").get(0).asDouble(),
                    y * transform.get("scale").get(1).asDouble() + transform.get("translate").get(1).asDouble()));
        }
        return line;
    }

    /** The rings of a polygon or of several. */
    private static List<JsonNode> rings(JsonNode country) {
        List<JsonNode> rings = new ArrayList<>();
        if (country.get("type").asString().equals("Polygon")) {
            country.get("arcs").forEach(rings::add);
        } else {
            country.get("arcs").forEach(polygon -> polygon.forEach(rings::add));
        }
        return rings;
    }

    /** Arcs one after the other; a negative number is an arc that is gone backwards, and of two that meet one end is left out. */
    private static List<Point> line(JsonNode ring, List<List<Point>> arcs) {
        List<Point> line = new ArrayList<>();
        for (JsonNode number : ring) {
            int at = number.asInt();
            List<Point> arc = new ArrayList<>(arcs.get(at < 0 ? ~at : at));
            if (at < 0) {
                Collections.reverse(arc);
            }
            line.addAll(line.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return line;
    }

    /** Whole units are fine enough at this scale, and what falls onto one point is drawn once. */
    private static void draw(List<Point> line, StringBuilder out) {
        long x = Math.round(line.getFirst().x());
        long y = Math.round(line.getFirst().y());
        out.append('M').append(x).append(' ').append(y);
        for (Point point : line) {
            long nextX = Math.round(point.x());
            long nextY = Math.round(point.y());
            if (nextX != x || nextY != y) {
                out.append('l').append(nextX - x).append(' ').append(nextY - y);
                x = nextX;
                y = nextY;
            }
        }
        out.append('z');
    }

    /** Centroid and area of a ring. */
    private record Middle(Point at, double area) {

        static Middle of(List<Point> ring) {
            double twice = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < ring.size(); i++) {
                Point a = ring.get(i);
                Point b = ring.get((i + 1) % ring.size());
                double cross = a.x() * b.y() - b.x() * a.y();
                twice += cross;
                x += (a.x() + b.x()) * cross;
                y += (a.y() + b.y()) * cross;
            }
            return twice == 0 ? new Middle(ring.getFirst(), 0) : new Middle(new Point(x / (3 * twice), y / (3 * twice)), Math.abs(twice) / 2);
        }
    }
}
