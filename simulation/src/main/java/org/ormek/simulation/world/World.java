package org.ormek.simulation.world;

import java.util.List;

/**
 * All that there is, before anybody tells of it.
 *
 * @param networks fraud networks
 * @param firms    honest firms with a site each
 * @param shared   what many use
 * @param noise    how hard the world is to read
 * @param scale    how much a network has
 * @param truth    who owns what
 */
public record World(List<Network> networks, List<HonestFirm> firms, SharedGround shared, Noise noise, Scale scale,
                    TruthLedger truth) {
}
