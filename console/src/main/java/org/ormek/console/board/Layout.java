package org.ormek.console.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ormek.console.board.BoardState.Place;

/**
 * Places entities by forces (Fruchterman and Reingold 1991, Graph drawing by force-directed placement): linked ones attract, all
 * repel. Each begins at a place that follows from its key alone, so that the same board is always drawn the same.
 */
final class Layout {

    private static final double LENGTH = 110;
    /** Beyond, two do not push each other, which would drive loose ends out of sight. */
    private static final double FAR = 5 * LENGTH;
    private static final double MIDDLE = 0.08;
    private static final int FEW = 250;
    private static final int STEPS_OF_FEW = 250;
    private static final int STEPS_OF_MANY = 90;

    private final double[] x;
    private final double[] y;
    private final boolean[] fixed;
    private final List<int[]> ties;
    private final int[] degree;

    private Layout(double[] x, double[] y, boolean[] fixed, List<int[]> ties) {
        this.x = x;
        this.y = y;
        this.fixed = fixed;
        this.ties = ties;
        this.degree = new int[x.length];
        ties.forEach(tie -> {
            degree[tie[0]]++;
            degree[tie[1]]++;
        });
    }

    /** Places anew all that is not pinned. */
    static List<Place> again(List<Place> places, List<Picture.Edge> edges) {
        double radius = LENGTH * Math.sqrt(places.size());
        List<Place> begun = places.stream().map(place -> place.pinned() ? place : spread(place, radius)).toList();
        return run(begun, edges, begun.stream().map(Place::pinned).toList());
    }

    /** Places the added ones near what they are linked to; all others stay where they are. */
    static List<Place> add(List<Place> there, List<String> added, List<Picture.Edge> edges) {
        Map<String, Place> known = new HashMap<>();
        there.forEach(place -> known.put(place.key(), place));
        List<Place> all = new ArrayList<>(there);
        List<Boolean> fixed = new ArrayList<>(there.stream().map(place -> true).toList());
        for (String key : added) {
            double[] anchor = edges.stream().filter(edge -> edge.from().equals(key) && known.containsKey(edge.to()) || edge.to().equals(key) && known.containsKey(edge.from()))
                    .map(edge -> known.get(edge.from().equals(key) ? edge.to() : edge.from())).findFirst().map(place -> new double[] {place.x(), place.y()}).orElse(new double[] {0, 0});
            Place near = spread(Place.at(key, 0, 0), LENGTH * Math.max(1, Math.sqrt(added.size()) / 2));
            all.add(Place.at(key, anchor[0] + near.x(), anchor[1] + near.y()));
            fixed.add(false);
        }
        return run(all, edges, fixed).subList(there.size(), all.size());
    }

    private static Place spread(Place place, double radius) {
        SplittableRandom random = new SplittableRandom(place.key().hashCode());
        double angle = random.nextDouble() * 2 * Math.PI;
        double distance = radius * Math.sqrt(random.nextDouble());
        return new Place(place.key(), Math.cos(angle) * distance, Math.sin(angle) * distance, place.pinned(), place.hidden(), place.note());
    }

    private static List<Place> run(List<Place> places, List<Picture.Edge> edges, List<Boolean> fixed) {
        Map<String, Integer> index = new HashMap<>();
        double[] x = new double[places.size()];
        double[] y = new double[places.size()];
        boolean[] still = new boolean[places.size()];
        for (int i = 0; i < places.size(); i++) {
            index.put(places.get(i).key(), i);
            x[i] = places.get(i).x();
            y[i] = places.get(i).y();
            still[i] = fixed.get(i);
        }
        List<int[]> ties = new ArrayList<>();
        for (Picture.Edge edge : edges) {
            Integer from = index.get(edge.from());
            Integer to = index.get(edge.to());
            if (from != null && to != null && !from.equals(to)) {
                ties.add(new int[] {from, to});
            }
        }
        new Layout(x, y, still, ties).settle(places.size() <= FEW ? STEPS_OF_FEW : STEPS_OF_MANY);
        List<Place> placed = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            placed.add(new Place(place.key(), Math.round(x[i]), Math.round(y[i]), place.pinned(), place.hidden(), place.note()));
        }
        return placed;
    }

    private void settle(int steps) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int step = 0; step < steps; step++) {
            java.util.Arrays.fill(dx, 0);
            java.util.Arrays.fill(dy, 0);
            repel(dx, dy);
            for (int[] tie : ties) {
                attract(tie[0], tie[1], dx, dy);
            }
            double most = LENGTH * 1.5 * (1 - (double) step / steps) + 1;
            for (int i = 0; i < x.length; i++) {
                double length = Math.hypot(dx[i], dy[i]);
                if (!fixed[i] && length > 0) {
                    double go = Math.min(length, most);
                    x[i] += dx[i] / length * go;
                    y[i] += dy[i] / length * go;
                }
            }
        }
    }

    private void repel(double[] dx, double[] dy) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (fixed[i] && fixed[j]) {
                    continue;
                }
                double awayX = x[i] - x[j];
                double awayY = y[i] - y[j];
                double square = Math.max(awayX * awayX + awayY * awayY, 1);
                if (square > FAR * FAR) {
                    continue;
                }
                double force = LENGTH * LENGTH / square;
                // Two in the very same place would never part.
                dx[i] += awayX == 0 && awayY == 0 ? 1 + i : awayX * force;
                dy[i] += awayY * force;
                dx[j] -= awayX == 0 && awayY == 0 ? 1 + i : awayX * force;
                dy[j] -= awayY * force;
            }
            // A pull to the middle keeps parts with few links in sight.
            dx[i] -= x[i] * MIDDLE;
            dy[i] -= y[i] * MIDDLE;
        }
    }

    private void attract(int i, int j, double[] dx, double[] dy) {
        double toX = x[j] - x[i];
        double toY = y[j] - y[i];
        // Shared out among the links of an end, so that what has many is not drawn into a knot (as ForceAtlas2 does for hubs).
        double force = Math.hypot(toX, toY) / LENGTH / Math.pow(Math.min(degree[i], degree[j]), 0.8);
        dx[i] += toX * force;
        dy[i] += toY * force;
        dx[j] -= toX * force;
        dy[j] -= toY * force;
    }
}
