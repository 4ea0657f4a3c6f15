package org.ormek.simulation.farm;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ormek.simulation.identifier.Bin;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Language;
import org.ormek.simulation.world.Minting;

/**
 * Who runs sites: what he is reached and paid by, and how his pages are built.
 *
 * @param name     the truth
 * @param topic    what his sites are about
 * @param language that most of them are in
 * @param phones   in E.164
 * @param handles  Telegram names and invites
 * @param wallets  printed keys
 * @param mules    printed keys of accounts and cards
 * @param company  business number
 * @param trackers ids of his pages
 * @param blocks   elements that his template repeats
 */
record Operator(String name, String topic, Language language, List<String> phones, List<String> handles, List<String> wallets, List<String> mules, String company,
                List<TrackerSnippets.Snippet> trackers, List<String> blocks) {

    private static final List<String> TAGS = List.of("div", "section", "article", "ul", "aside", "figure", "fieldset", "main", "details");
    private static final int BLOCKS = 6;

    static Operator make(String name, String topic, Dice dice, Minting minting, TrackerSnippets snippets) {
        List<String> phones = new ArrayList<>();
        List<String> handles = new ArrayList<>();
        List<String> wallets = new ArrayList<>();
        List<String> mules = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            phones.add(minting.mobile().value());
            handles.add(minting.telegram(Calendar.START, Calendar.END).plain());
            wallets.add(minting.wallet(Calendar.START, Calendar.END).key());
            Asset mule = minting.mule(Calendar.START, Calendar.END);
            mules.add(mule.key());
        }
        return new Operator(name, topic, dice.pick(List.of(Language.values())), phones, handles, wallets, mules, company(dice),
                List.of(snippets.make(), snippets.make()), blocks(dice));
    }

    static String company(Dice dice) {
        return Bin.of(YearMonth.of(dice.between(2001, 2025), dice.between(1, 12)), dice.below(99_000));
    }

    static List<String> blocks(Dice dice) {
        return IntStream.range(0, BLOCKS).mapToObj(i -> dice.pick(TAGS)).toList();
    }
}
