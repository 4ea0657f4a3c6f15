package org.ormek.crawl.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.ormek.model.Span;

/**
 * Finds what counts on a page: signs and types by words in Kazakh, Russian and English, what speaks against, and ways to pay and to be reached. Knows no weights.
 * Safe for use by several threads.
 */
public final class Traits {

    /** It shows a wallet. */
    public static final String WALLET = "pays to wallet";
    /** Messengers are its only contact. */
    public static final String MESSENGERS = "messengers only";
    /** It warns of fraud, as the press, banks and the police do. Speaks against. */
    public static final String WARNS = "warns of fraud";
    /** It names its licence or the insurance of deposits. Speaks against, though anybody can write it. */
    public static final String LICENSED = "names its licence";
    /** It says that money can be lost, as supervised firms must. Speaks against. */
    public static final String RISK = "names the risk";

    private static final List<String> AGAINST = List.of(WARNS, LICENSED, RISK);
    private static final List<WordRules.Rule> RULES = Stream.of("signs.tsv", "types.tsv", "against.tsv").flatMap(name -> WordRules.load(name).stream()).toList();

    private Traits() {
    }

    /** Under which names all that can be found may have weights, sorted. */
    public static List<String> features() {
        TreeSet<String> names = new TreeSet<>(List.of(WALLET, MESSENGERS));
        RULES.forEach(rule -> names.addAll(List.of(rule.name(), Trait.feature(rule.name(), true))));
        return List.copyOf(names);
    }

    /** True if a feature speaks against, so that its weight must not be above 0. */
    public static boolean speaksAgainst(String feature) {
        return AGAINST.stream().anyMatch(feature::startsWith);
    }

    /** All of a page, by name. */
    public static SortedMap<String, Trait> of(PageWording text, boolean showsWallet, boolean onlyMessengers) {
        SortedMap<String, Trait> found = new TreeMap<>();
        find(text, false, found);
        if (text.quotes()) {
            find(text, true, found);
        }
        Map.of(WALLET, showsWallet, MESSENGERS, onlyMessengers).forEach((name, holds) -> {
            if (holds) {
                found.put(name, new Trait(name, false, null, null, 1));
            }
        });
        return found;
    }

    private static void find(PageWording text, boolean quoted, Map<String, Trait> found) {
        String searched = quoted ? text.lower() : text.own();
        WordRules.Triples triples = new WordRules.Triples(searched);
        for (WordRules.Rule rule : RULES) {
            Trait known = found.get(rule.name());
            if ((known == null || known.quoted() == quoted) && triples.mayHold(rule.hint()) && searched.contains(rule.hint())) {
                Matcher matcher = rule.pattern().matcher(searched);
                if (matcher.find()) {
                    found.put(rule.name(), known == null
                            ? new Trait(rule.name(), quoted, text.visible().substring(matcher.start(), matcher.end()), new Span(matcher.start(), matcher.end()), 1)
                            : new Trait(rule.name(), quoted, known.words(), known.place(), known.rules() + 1));
                }
            }
        }
    }

    /** The sign of that name, or none. */
    static Stream<Sign> sign(String name) {
        return Arrays.stream(Sign.values()).filter(sign -> sign.name().equals(name));
    }
}
