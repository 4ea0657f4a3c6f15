package org.ormek.console.look;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.ClusterCard;

/**
 * Clusters as bubbles: to the right what was seen last, upwards what has more members, large what has more victims.
 *
 * @param bubbles one for each cluster, the largest first, so that small ones lie on top
 * @param first   time at the left edge; null if no cluster has a date
 * @param last    time at the right edge; null if no cluster has a date
 */
record ClusterBubbles(List<Bubble> bubbles, @Nullable Instant first, @Nullable Instant last) {

    /** More bubbles than this nobody tells apart. */
    static final int MOST = 500;

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 260;
    private static final double EDGE = 24;
    private static final double LEAST = 5;
    private static final double LARGEST = 22;

    /** A cluster on the sheet, in its units from the left upper corner. */
    record Bubble(ClusterCard card, double x, double y, double radius) {

        /** Where and how large its shape is drawn, as SVG says it. */
        public String transform() {
            return String.format(Locale.ROOT, "translate(%.1f %.1f) scale(%.1f)", x, y, radius);
        }
    }

    /** The shape of a type, about as wide as a circle of radius 1, as an SVG path: colour alone is not seen by all. */
    public static String shape(ClusterCard.Type type) {
        return switch (type) {
            case CALL_CENTRE -> "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z";
            case SITE_FARM -> "M-.9-.9h1.8v1.8h-1.8z";
            case WALLET_CLUSTER -> "M0-1.2 1.2 0 0 1.2-1.2 0z";
            case MIXED -> "M0-1.1 1.1.9h-2.2z";
        };
    }

    static ClusterBubbles of(List<ClusterCard> cards) {
        Instant first = cards.stream().map(ClusterCard::lastSeen).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        Instant last = cards.stream().map(ClusterCard::lastSeen).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        double mostMembers = Math.log(Math.max(3, cards.stream().mapToLong(ClusterCard::size).max().orElse(3)));
        double mostVictims = Math.max(1, cards.stream().mapToLong(ClusterCard::victims).max().orElse(1));
        return new ClusterBubbles(cards.stream().map(card -> new Bubble(card, x(card.lastSeen(), first, last),
                        HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (Math.log(card.size()) - Math.log(2)) / (mostMembers - Math.log(2)), LEAST + (LARGEST - LEAST) * Math.sqrt(card.victims() / mostVictims)))
                .sorted(Comparator.comparingDouble(Bubble::radius).reversed()).toList(), first, last);
    }

    /** What has no date stands at the left edge. */
    private static double x(@Nullable Instant seen, @Nullable Instant first, @Nullable Instant last) {
        if (seen == null || first == null || last == null || first.equals(last)) {
            return EDGE;
        }
        return EDGE + (WIDTH - 2 * EDGE) * (seen.toEpochMilli() - first.toEpochMilli()) / (last.toEpochMilli() - first.toEpochMilli());
    }
}
