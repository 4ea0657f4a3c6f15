package org.ormek.analysis.cluster;

import java.util.HashMap;
import java.util.Map;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.tie.TieGraph;

/**
 * Lets entities join that are tied to clusters by shared services only: through each service with the share of its
 * sharers that the cluster has. A lone entity joins if the sum is enough and at least twice that of the second best.
 */
final class Attachment {
    private static final double LEAD = 2;
    private final ServiceSearch search;
    private final TieGraph all;
    private final Projection projection;
    private final int entities;
    private final int[] cluster;
    private final Map<Integer, Map<Integer, Double>> shares = new HashMap<>();

    /** @param cluster of each node, -1 for none; services have none */
    Attachment(ServiceSearch search, Projection projection, int[] cluster) {
        this.search = search;
        this.all = search.all();
        this.projection = projection;
        this.entities = projection.entities();
        this.cluster = cluster;
    }

    /** The cluster that the entity should join, or -1. */
    int clusterFor(int entity, double enoughBits) {
        Map<Integer, Double> sums = new HashMap<>();
        for (int place = all.first(entity); place < all.first(entity + 1); place++) {
            double bits = isMark(all.neighbour(place)) ? 0 : all.weight(place);
            sharesAt(all.neighbour(place), entity).forEach((c, share) -> sums.merge(c, bits * share, Double::sum));
        }
        int best = -1;
        double most = 0;
        double second = 0;
        for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
            if (sum.getValue() > most) {
                second = most;
                most = sum.getValue();
                best = sum.getKey();
            } else {
                second = Math.max(second, sum.getValue());
            }
        }
        return most >= enoughBits && most >= LEAD * second ? best : -1;
    }

    /** A brand's mark says of nobody with whom he belongs; else the brand itself and its honest partners would join those who copied it. */
    private boolean isMark(int node) {
        return node < entities && projection.isMark(node);
    }

    private Map<Integer, Double> sharesAt(int node, int without) {
        if (node < entities) {
            return search.isService(node) ? sharesOf(node) : Map.of();
        }
        Map<Integer, Double> most = new HashMap<>();
        for (int place = all.first(node); place < all.first(node + 1); place++) {
            int member = all.neighbour(place);
            if (member != without && search.isService(member)) {
                sharesOf(member).forEach((c, share) -> most.merge(c, share, Math::max));
            }
        }
        return most;
    }

    private Map<Integer, Double> sharesOf(int service) {
        return shares.computeIfAbsent(service, key -> {
            Map<Integer, Double> counts = new HashMap<>();
            double one = 1.0 / Math.max(1, all.degree(service));
            for (int place = all.first(service); place < all.first(service + 1); place++) {
                int c = cluster[all.neighbour(place)];
                if (c >= 0) {
                    counts.merge(c, one, Double::sum);
                }
            }
            return counts;
        });
    }
}
