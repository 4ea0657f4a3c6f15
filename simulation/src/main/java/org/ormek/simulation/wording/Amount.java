package org.ormek.simulation.wording;

import java.util.Locale;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Language;

/**
 * An amount of money.
 *
 * @param whole    whole units of the currency
 * @param currency ISO 4217 code, or {@code USDT}
 */
public record Amount(long whole, String currency) {

    /** A loss of the size that victims report. */
    public static Amount loss(Language language, boolean crypto, Dice dice) {
        boolean dollars = crypto || language == Language.EN && dice.chance(.6);
        long step = dollars ? 50 : 5_000;
        long units = dice.logNormal(dollars ? 40 : 160, 1.1);
        return new Amount(units * step, crypto ? dice.chance(.7) ? "USDT" : "USD" : dollars ? "USD" : "KZT");
    }

    /** The amount as people write it. */
    public String written(Language language, Dice dice) {
        String spaced = String.format(Locale.ROOT, "%,d", whole).replace(',', ' ');
        if (currency.equals("USDT")) {
            return dice.chance(.5) ? whole + " USDT" : spaced + " usdt";
        }
        if (currency.equals("USD")) {
            return switch (dice.below(3)) {
                case 0 -> "$" + String.format(Locale.ROOT, "%,d", whole);
                case 1 -> whole + " USD";
                default -> spaced + (language == Language.EN ? " dollars" : language == Language.RU ? " долларов" : " доллар");
            };
        }
        boolean thousands = whole % 1_000 == 0 && whole < 1_000_000;
        return switch (dice.below(5)) {
            case 0 -> spaced + " тг";
            case 1 -> spaced + (language == Language.KK ? " теңге" : language == Language.RU ? " тенге" : " tenge");
            case 2 -> thousands ? whole / 1_000 + (language == Language.KK ? " мың теңге" : language == Language.RU ? " тыс. тенге" : " thousand tenge") : spaced + " тг.";
            case 3 -> "₸" + spaced;
            default -> whole + " KZT";
        };
    }
}
