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
 * @param suspicious   true if the score alone asks for a person's eye
 */
public record Classification(List<SignQuote> quotes, SortedMap<String, Double> features, double score, Optional<FraudType> type, Optional<Trait> typeWords,
                             List<String> tellingWords, boolean likely, boolean suspicious) {

    /** Stands on every result. */
    public static final String NOTE = "Signs are a signal for a check";

    /** Copies the collections. */
    public Classification {
        quotes = List.copyOf(quotes);
        features = new TreeMap<>(features);
        tellingWords = List.copyOf(tellingWords);
    }

    /** True if a person should look: a sign was seen, words of a type, or the score asks for it. */
    public boolean needsCheck() {
        return !quotes.isEmpty() || typeWords.isPresent() || suspicious;
    }
}
