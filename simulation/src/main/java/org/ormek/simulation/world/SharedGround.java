package org.ormek.simulation.world;

import java.util.List;

/**
 * What many use and nobody can be told by.
 *
 * @param market        the suppliers that are open to all; honest sites are with them too
 * @param brandTrackers trackers of imitated brands, copied with their pages
 * @param hotlines      bank hotlines that are shown on the phone of the called
 * @param exchanges     hot wallets of exchanges
 * @param exchangeNames names of the exchanges, in the order of the wallets
 * @param shorteners    hosts that shorten links; empty in small worlds
 * @param places        well-known sites; empty in small worlds
 * @param decoys        an adversary's false trails: trackers, phones and e-mails
 */
public record SharedGround(Suppliers market, List<Asset> brandTrackers, List<Asset> hotlines, List<Asset> exchanges, List<String> exchangeNames,
                           List<Asset> shorteners, List<Asset> places, List<Asset> decoys) {
}
