package org.ormek.analysis.projection;

/** How many entities share a node. */
public final class Sharers {

    private Sharers() {
    }

    /** Different members among the edges from, inclusive, to, exclusive, which must be of one shared node. */
    public static int count(Projection projection, int from, int to) {
        int count = 0;
        for (int e = from; e < to; e++) {
            count += e == from || projection.memberOf(e) != projection.memberOf(e - 1) ? 1 : 0;
        }
        return count;
    }

    /** Different members of the node. */
    public static int of(Projection projection, int node) {
        return count(projection, projection.firstOf(node), projection.firstOf(node + 1));
    }
}
