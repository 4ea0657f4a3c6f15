package org.ormek.simulation.wording;

import org.ormek.simulation.world.Dice;

/** Latin letters that look like Cyrillic ones, put into words to slip past filters or by a wrong keyboard. */
public final class LookAlikes {
    private static final String CYRILLIC = "аеорсухАЕОРСХВНКМТ";
    private static final String LATIN = "aeopcyxAEOPCXBHKMT";

    private LookAlikes() {
    }

    /** The text with about one in twelve of the letters that have a double replaced by it. */
    public static String in(String text, Dice dice) {
        StringBuilder disguised = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int at = CYRILLIC.indexOf(c);
            disguised.append(at >= 0 && dice.chance(1 / 12.0) ? LATIN.charAt(at) : c);
        }
        return disguised.toString();
    }
}
