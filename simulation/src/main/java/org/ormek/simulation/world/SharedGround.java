package org.ormek.simulation.world;

import java.util.List;

/**
 * What many use and nobody can be told by.
 *
 * @param cdnIps      addresses of a CDN
 * @param hostIps     addresses of shared hosting
 * @param nameServers default name servers
 * @param kits        trackers of kit authors who sell to several networks
 * @param brandTrackers trackers of imitated brands, copied with their pages
 * @param mules       accounts and cards lent to several networks
 * @param hotlines    bank hotlines that are shown on the phone of the called
 * @param exchanges   hot wallets of exchanges
 * @param exchangeNames names of the exchanges, in the order of the wallets
 * @param rented      numbers of SIP wholesalers, by wholesaler; empty in small worlds
 * @param shorteners  hosts that shorten links; empty in small worlds
 * @param places      well-known sites; empty in small worlds
 * @param decoys      an adversary's false trails: trackers, phones and e-mails
 */
public record SharedGround(List<Asset> cdnIps, List<Asset> hostIps, List<Asset> nameServers, List<Asset> kits,
                           List<Asset> brandTrackers, List<Asset> mules, List<Asset> hotlines,
                           List<Asset> exchanges, List<String> exchangeNames, List<List<Asset>> rented,
                           List<Asset> shorteners, List<Asset> places, List<Asset> decoys) {
}
