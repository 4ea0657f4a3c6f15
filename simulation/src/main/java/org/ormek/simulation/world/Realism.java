package org.ormek.simulation.world;

/**
 * What full-size worlds have and small ones, through which people look, do without. All values are probabilities.
 *
 * @param rented        a network calls from the numbers of a SIP wholesaler who rents them to several at a time
 * @param fromRented    a call of such a network comes from a rented number
 * @param exchangeNamed a complaint about a wallet also names the hot wallet of the exchange the money went through
 * @param shortener     a complaint about a site also names the link shortener that led to it
 * @param brandCopied   a site carries the tracker of the brand that it copied
 * @param spoofedSender a text message shows the hotline of a bank as its sender
 * @param hotline       a complaint names the hotline that was shown, whatever the scheme
 * @param publicPlace   a complaint names a well-known site: a marketplace, a bank, a public portal, a program for remote control
 * @param omitted       a victim leaves out something that was there to tell
 * @param loners        fraudsters who belong to no network, as a share of the complaints on networks
 */
public record Realism(double rented, double fromRented, double exchangeNamed, double shortener, double brandCopied,
                      double spoofedSender, double hotline, double publicPlace, double omitted, double loners) {
    /** Of small worlds. */
    public static final Realism NONE = new Realism(0, 0, 0, 0, .08, 0, 0, 0, 0, 0);

    /** That of a level from 1 to 4; other levels are refused. */
    public static Realism ofLevel(int level) {
        return switch (level) {
            case 1 -> new Realism(.20, .30, .25, .10, .15, .10, .05, .4, .25, .3);
            case 2 -> new Realism(.50, .30, .40, .20, .25, .20, .15, .5, .30, .3);
            case 3, 4 -> new Realism(.80, .30, .50, .30, .35, .30, .25, .6, .35, .3);
            default -> throw new IllegalArgumentException("The level is 1 to 4, not " + level);
        };
    }

    /** Whether there is any of it. */
    public boolean any() {
        return rented > 0;
    }
}
