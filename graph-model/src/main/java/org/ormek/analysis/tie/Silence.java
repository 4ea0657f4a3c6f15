package org.ormek.analysis.tie;

import java.util.Arrays;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.EvidenceWeight;
import org.ormek.analysis.signal.SignalWeight;
import org.ormek.model.EntityType;

/**
 * How long nothing else was seen of a shared entity before and after one of its edges. An edge whose shared thing was
 * seen with nobody else near that day says less; a telephone number seen only longer ago than numbers stay with one
 * owner says nothing.
 */
final class Silence {
    private final Projection projection;
    private int[] days = new int[64];
    private int count;
    private boolean phone;

    Silence(Projection projection) {
        this.projection = projection;
    }

    /** Collects the days on which the node was seen. Clues are of one day and never age. */
    void enter(int node) {
        count = 0;
        if (node >= projection.entities()) {
            return;
        }
        phone = projection.typeOf(node) == EntityType.PHONE;
        for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
            add(projection.dayOf(e));
        }
        for (int place = projection.firstAsMember(node); place < projection.firstAsMember(node + 1); place++) {
            add(projection.dayOf(projection.edgeOfMember(place)));
        }
        Arrays.sort(days, 0, count);
    }

    private void add(int day) {
        if (day != Projection.NO_DAY) {
            if (count == days.length) {
                days = Arrays.copyOf(days, count * 2);
            }
            days[count++] = day;
        }
    }

    /** What is left of the edge's weight: 1 where nothing is known of the time. */
    double decay(SignalWeight weight, int edge) {
        int day = projection.dayOf(edge);
        if (count < 2 || day == Projection.NO_DAY) {
            return 1;
        }
        int at = Arrays.binarySearch(days, 0, count, day);
        int gap = Math.min(at > 0 ? day - days[at - 1] : Integer.MAX_VALUE, at + 1 < count ? days[at + 1] - day : Integer.MAX_VALUE);
        return phone && gap > EvidenceWeight.RECYCLED_AFTER_DAYS ? 0 : EvidenceWeight.decay(weight, gap);
    }
}
