package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.List;

/**
 * One fraud network. Lists of assets are in order of use and may hold shared things.
 *
 * @param id         truth only; it appears in no input
 * @param scheme     what it lives on
 * @param language   the language its victims mostly speak
 * @param brand      the name it gives itself
 * @param from       first day at work
 * @param to         last day at work
 * @param script     chooses the sentences its callers say
 * @param openers    numbers that call first
 * @param rented     numbers of a wholesaler that it calls from now and then; empty for most
 * @param closers    numbers that take over and press for money
 * @param messengers handles and invites
 * @param sites      landing sites
 * @param wallets    payment wallets
 * @param accounts   mule accounts and cards
 * @param emails     e-mail addresses
 * @param trackers   trackers on its sites, its own or those of a bought kit
 * @param ips        dedicated addresses of its sites
 * @param certificates certificates of its sites
 * @param nameServers its own name servers; empty if it uses default ones
 * @param campaigns  labels of its message campaigns
 * @param suppliers  whom it hires from
 * @param scale      how much is told of it
 */
public record Network(String id, FraudScheme scheme, Language language, String brand, LocalDate from, LocalDate to,
                      int script, List<Asset> openers, List<Asset> rented, List<Asset> closers, List<Asset> messengers,
                      List<Asset> sites, List<Asset> wallets, List<Asset> accounts, List<Asset> emails,
                      List<Asset> trackers, List<Asset> ips, List<Asset> certificates, List<Asset> nameServers,
                      List<String> campaigns, Suppliers suppliers, Scale scale) {

    /** A thing of the list that was in use on the day, or any if none was; the list is not empty. */
    public static Asset inUse(List<Asset> assets, LocalDate day, Dice dice) {
        List<Asset> alive = assets.stream().filter(asset -> asset.aliveOn(day)).toList();
        return dice.pickEarly(alive.isEmpty() ? assets : alive);
    }
}
