package org.ormek.crawl.classify;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a page's words suggest.
 *
 * @param quotes       the first quote of each sign, in the order of the signs
 * @param features     what was counted, each with its share of the score in log-odds, so that the score can be read
 * @param score        their sum with the bias: natural log-odds that the page is illegal where one in a hundred is
 * @param type         most likely type; empty if nothing points to one
 * @param typeWords    the words that point to the type; empty if only signs do
 * @param tellingWords the words, or pairs of words, of the page that weigh most against it, the heaviest first
 * @param likely       true if at least 95 of 100 pages with such a score were illegal in the measurement; others need a person's eye more, not less
 * @param shown        true if signs or words of a type stand in what the page says itself; or in what it says of others, if a wallet or messengers are its only ways to pay or to be reached
 * @param suspicious   true if the score alone asks for a person's eye
 */
public record Classification(List<SignQuote> quotes, SortedMap<String, Double> features, double score, Optional<FraudType> type, Optional<Trait> typeWords,
                             List<String> tellingWords, boolean likely, boolean shown, boolean suspicious) {

    /** Stands on every result. */
    public static final String NOTE = "Signs are a signal for a check";

    /** Copies the collections. */
    public Classification {
        quotes = List.copyOf(quotes);
        features = new TreeMap<>(features);
        tellingWords = List.copyOf(tellingWords);
    }

    /** True if a person should look: signs or words of a type are shown, or the score asks for it. */
    public boolean needsCheck() {
        return shown || suspicious;
    }
}
