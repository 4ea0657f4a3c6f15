package org.ormek.analysis.projection;

import org.ormek.analysis.signal.Signal;

/** How many entities could share a clue of a kind: those that have at least one such clue. */
public final class Populations {

    private Populations() {
    }

    /** The population of each signal, by its ordinal. */
    public static int[] of(Projection projection) {
        int[] populations = new int[Signal.values().length];
        int[] lastSeen = new int[populations.length];
        for (int entity = 0; entity < projection.entities(); entity++) {
            for (int place = projection.firstAsMember(entity); place < projection.firstAsMember(entity + 1); place++) {
                int signal = projection.signalOf(projection.edgeOfMember(place)).ordinal();
                if (lastSeen[signal] != entity + 1) {
                    lastSeen[signal] = entity + 1;
                    populations[signal]++;
                }
            }
        }
        return populations;
    }
}
