package org.ormek.simulation.farm;

import java.time.LocalDate;
import java.util.List;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Minting;

/**
 * What the sites of one operator are made of.
 *
 * @param name       of the kit, the truth
 * @param tracker    analytics id as it stands in a page
 * @param telegrams  handles
 * @param wallets    addresses without their chain
 * @param phones     numbers in E.164
 * @param blocks     kinds of elements the template repeats, which make its shape
 * @param percent    of the promised return
 */
record FarmKit(String name, String tracker, List<String> telegrams, List<String> wallets, List<String> phones, List<String> blocks, int percent) {

    private static final List<String> TAGS = List.of("div", "section", "article", "ul", "table", "aside", "figure", "fieldset");

    static FarmKit make(int number, Dice dice, Minting minting) {
        LocalDate from = Calendar.START;
        LocalDate to = Calendar.END;
        return new FarmKit("kit-" + number, "G-" + dice.hex(5).toUpperCase(java.util.Locale.ROOT),
                List.of(handle(dice, minting), handle(dice, minting)), List.of(wallet(minting.wallet(from, to)), wallet(minting.wallet(from, to))),
                List.of(minting.mobile().value(), minting.mobile().value()),
                java.util.stream.IntStream.range(0, 6).mapToObj(i -> dice.pick(TAGS)).toList(), dice.between(12, 60));
    }

    /** The same with another tracker in its pages. */
    FarmKit trackedBy(String other) {
        return new FarmKit(name, other, telegrams, wallets, phones, blocks, percent);
    }

    private static String handle(Dice dice, Minting minting) {
        return minting.stem() + "_invest" + dice.digits(2);
    }

    private static String wallet(Asset asset) {
        return asset.value().substring(asset.value().indexOf(':') + 1);
    }
}
