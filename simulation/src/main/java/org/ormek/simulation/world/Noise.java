package org.ormek.simulation.world;

/**
 * How hard the world is to read. All values but {@code benignSitesPerNetwork} are probabilities.
 *
 * @param typo                 a cited identifier has a wrong digit or letter
 * @param secondFraud          a complaint also names another network
 * @param spoofedHotline       a call showed the number of a bank hotline
 * @param cdn                  a site is behind a CDN
 * @param kitBought            a network bought its site kit on the market
 * @param muleShared           a payment account comes from the shared pool
 * @param benignSitesPerNetwork honest sites reported for each network
 * @param disorder             an unusual writing: a letter for a zero, look-alike letters, a defanged address
 * @param wrongDate            the day is wrong by up to three days
 * @param duplicate            a complaint is filed again
 * @param falseComplaint       complaints on honest firms, as a share of all
 * @param mixedLanguage        a sentence is in the other language
 * @param decoy                an adversary's false trail on a site or in a complaint
 */
public record Noise(double typo, double secondFraud, double spoofedHotline, double cdn, double kitBought,
                    double muleShared, double benignSitesPerNetwork, double disorder, double wrongDate,
                    double duplicate, double falseComplaint, double mixedLanguage, double decoy) {

    /** The noise of a level from 1 (easy) to 4 (hard, with an adversary); other levels are refused. */
    public static Noise ofLevel(int level) {
        return switch (level) {
            case 1 -> new Noise(.02, .01, .10, .30, .20, .03, 37.5, .05, .05, .02, .01, .02, 0);
            case 2 -> new Noise(.06, .03, .25, .60, .50, .08, 75, .15, .10, .04, .02, .06, 0);
            case 3 -> new Noise(.12, .06, .40, .75, .80, .15, 150, .25, .15, .06, .04, .10, 0);
            case 4 -> new Noise(.12, .06, .40, .75, .80, .15, 150, .25, .15, .06, .05, .10, .30);
            default -> throw new IllegalArgumentException("The level is 1 to 4, not " + level);
        };
    }
}
