package org.ormek.simulation;

import org.ormek.simulation.world.Topology;

/**
 * What to generate.
 *
 * @param level    1 (easy) to 4 (hard, with an adversary who lays false trails)
 * @param seed     the same seed gives the same bytes
 * @param networks how many fraud networks, at least 2; below 50 each of them is smaller too
 * @param topology who shares with whom
 */
public record SimulationSettings(int level, long seed, int networks, Topology topology) {
    static final int COMPACT_BELOW = 50;
    private static final int FULL = 200;

    /** Refuses values out of range with {@link IllegalArgumentException}. */
    public SimulationSettings {
        if (level < 1 || level > 4 || networks < 2) {
            throw new IllegalArgumentException("The level is 1 to 4 and there are at least 2 networks; got level " + level + ", networks " + networks);
        }
    }

    /** A world of one market. */
    public SimulationSettings(int level, long seed, int networks) {
        this(level, seed, networks, Topology.MARKET);
    }

    /** Full size: 200 networks. */
    public static SimulationSettings of(int level, long seed) {
        return new SimulationSettings(level, seed, FULL);
    }

    /** A small world that a person can look through: level 2, seed 2026, 12 networks. */
    public static SimulationSettings demo() {
        return new SimulationSettings(2, 2026, 12);
    }
}
