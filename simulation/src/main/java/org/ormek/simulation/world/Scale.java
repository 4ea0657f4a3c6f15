package org.ormek.simulation.world;

/**
 * How much one network has on average; the numbers of single networks are log-normal around these means.
 *
 * @param phones     telephone numbers
 * @param sites      landing sites
 * @param handles    Telegram handles and invites
 * @param wallets    wallets
 * @param accounts   mule accounts and cards
 * @param complaints complaints
 * @param messages   messages and calls
 * @param benign     share of the level's honest sites that is made
 */
public record Scale(double phones, double sites, double handles, double wallets, double accounts, double complaints,
                    double messages, double benign) {

    /** The scale of measurements. */
    public static Scale full() {
        return new Scale(25, 10, 5, 4, 10, 90, 30, 1);
    }

    /** A scale that a person can look through. */
    public static Scale compact() {
        return new Scale(10, 5, 3, 2.5, 5, 40, 22, .07);
    }

    /** The scale of a network with so many times the telephones and messages, the sites, and the rest. */
    Scale times(double calling, double publishing, double rest) {
        return new Scale(phones * calling, sites * publishing, handles * rest, wallets * rest, accounts * rest, complaints * rest, messages * calling, benign);
    }
}
