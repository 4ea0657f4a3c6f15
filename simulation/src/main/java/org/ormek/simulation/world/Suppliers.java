package org.ormek.simulation.world;

import java.util.List;

/**
 * What networks hire from suppliers, so that a thing of it does not tell one customer from the next.
 *
 * @param cdnIps      addresses of a CDN
 * @param hostIps     addresses of shared hosting
 * @param nameServers default name servers
 * @param kits        trackers of kit authors who sell to several networks; not empty
 * @param mules       accounts and cards lent to several networks; not empty
 * @param rented      numbers of SIP wholesalers, by wholesaler; empty in small worlds
 */
public record Suppliers(List<Asset> cdnIps, List<Asset> hostIps, List<Asset> nameServers, List<Asset> kits, List<Asset> mules, List<List<Asset>> rented) {
}
