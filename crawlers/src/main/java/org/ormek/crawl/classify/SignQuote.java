package org.ormek.crawl.classify;

import org.ormek.model.Span;

/**
 * One place of a page that shows a sign.
 *
 * @param sign  which
 * @param quote the words as they stand there
 * @param span  where, in the page's visible text
 */
public record SignQuote(Sign sign, String quote, Span span) implements Comparable<SignQuote> {

    @Override
    public int compareTo(SignQuote other) {
        return sign.compareTo(other.sign);
    }
}
