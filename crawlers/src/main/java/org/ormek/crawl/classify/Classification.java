package org.ormek.crawl.classify;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a page's words suggest.
 *
 * @param quotes   the best quote of each sign, in the order of the signs
 * @param features what was counted, each with its share of the score in log-odds, so that the score can be read
 * @param score    their sum with the bias; above 0 the page goes to the queue for a person
 * @param type     most likely type; empty if nothing points to one
 */
public record Classification(List<SignQuote> quotes, SortedMap<String, Double> features, double score, Optional<FraudType> type) {

    /** Stands on every result. */
    public static final String NOTE = "Signs are a signal for a check";

    /** Copies the collections. */
    public Classification {
        quotes = List.copyOf(quotes);
        features = new TreeMap<>(features);
    }

    /** True if a person should look. */
    public boolean needsCheck() {
        return score > 0;
    }
}
