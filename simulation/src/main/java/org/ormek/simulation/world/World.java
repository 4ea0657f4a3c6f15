package org.ormek.simulation.world;

import java.util.List;

/**
 * All that there is, before anybody tells of it.
 *
 * @param networks fraud networks
 * @param loners   what fraudsters of no network use, a list for each; none in small worlds
 * @param firms    honest firms with a site each
 * @param shared   what many use
 * @param noise    how hard the world is to read
 * @param realism  what full-size worlds have and small ones do without
 * @param truth    who owns what
 */
public record World(List<Network> networks, List<List<Asset>> loners, List<HonestFirm> firms, SharedGround shared, Noise noise, Realism realism, TruthLedger truth) {
}
