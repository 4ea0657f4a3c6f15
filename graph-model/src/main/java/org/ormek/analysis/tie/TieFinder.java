package org.ormek.analysis.tie;

import java.util.Optional;
import org.ormek.analysis.projection.Projection;

/** Finds ties by their ends, and the documents that they rest on; in about log2(ties) steps. */
public final class TieFinder {
    private final Ties ties;
    private final Projection projection;

    /** Finds among the ties. */
    public TieFinder(Ties ties) {
        this.ties = ties;
        this.projection = ties.projection();
    }

    /** The tie between two nodes, the weightier one if each shares the other; empty if there is none. */
    public Optional<Integer> between(int a, int b) {
        int one = find(a, b);
        int other = find(b, a);
        if (one < 0 && other < 0) {
            return Optional.empty();
        }
        return Optional.of(other < 0 || one >= 0 && ties.bitsOf(one) >= ties.bitsOf(other) ? one : other);
    }

    private int find(int member, int shared) {
        int low = 0;
        int high = ties.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ties.sharedOf(middle) < shared || ties.sharedOf(middle) == shared && ties.memberOf(middle) < member) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ties.count() && ties.sharedOf(low) == shared && ties.memberOf(low) == member ? low : -1;
    }

    /** The number of a document that ties the two by the signal that gives the bits. */
    public int documentOf(int tie) {
        int member = ties.memberOf(tie);
        int low = projection.firstOf(ties.sharedOf(tie));
        int end = projection.firstOf(ties.sharedOf(tie) + 1);
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (projection.memberOf(middle) < member) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int edge = low;
        while (edge + 1 < end && projection.memberOf(edge + 1) == member && projection.signalOf(edge) != ties.signalOf(tie)) {
            edge++;
        }
        return projection.documentOf(edge);
    }
}
