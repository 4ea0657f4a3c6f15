package org.ormek.simulation.world;

/**
 * Who shares with whom. Two families of worlds, so that what was tuned on one can be measured on another.
 */
public enum Topology {
    /** One market: every network buys from the same suppliers, is a mix of everything, and what it wears out is thrown away. */
    MARKET,
    /**
     * Closed circles of three to seven networks: suppliers, hosts, name servers and lent accounts serve one circle and nobody
     * else, honest sites included; burnt numbers and accounts are handed on within it; networks are telephone rooms, farms of
     * sites or mixed, and of very unequal size.
     */
    CIRCLES
}
