package org.ormek.analysis.projection;

import org.ormek.analysis.signal.Signal;

/** How common clues are: what the chance of sharing one is reckoned from. A part of a graph is weighed with what is known of the whole. */
public interface Commonness {

    /** How many entities share a node; at least 1. */
    int sharers(int node);

    /** How many entities could share a clue of the kind. */
    int population(Signal signal);

    /** How many entities there are. */
    int entities();

    /** As counted in a projection that holds the whole view. */
    static Commonness in(Projection projection) {
        int[] populations = Populations.of(projection);
        return new Commonness() {
            @Override
            public int sharers(int node) {
                return Sharers.of(projection, node);
            }

            @Override
            public int population(Signal signal) {
                return populations[signal.ordinal()];
            }

            @Override
            public int entities() {
                return projection.entities();
            }
        };
    }
}
