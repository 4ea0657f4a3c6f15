package org.ormek.crawl.classify;

import org.jspecify.annotations.Nullable;
import org.ormek.model.Span;

/**
 * Something on a page that counts for or against it.
 *
 * @param name   of a {@link Sign}, of a {@link FraudType} whose words were found, or one of the names in {@link Traits}
 * @param quoted true if its words stand only where pages say what others say: inside quotation marks, or in a sentence that warns or forbids
 * @param words  the first words that show it, as they stand there; or what shows a fact of the page; null if nothing can be shown
 * @param place  where they stand in the visible text; null for what is not a matter of its words
 * @param rules  how many rules of it fit
 */
public record Trait(String name, boolean quoted, @Nullable String words, @Nullable Span place, int rules) {

    private static final String QUOTED = " said of others";

    /** Under what name it has a weight. */
    public String feature() {
        return feature(name, quoted);
    }

    /** Under what name a trait has a weight. */
    static String feature(String name, boolean quoted) {
        return quoted ? name + QUOTED : name;
    }

    /** True if a feature is of what a page says of others. */
    static boolean isOfOthers(String feature) {
        return feature.endsWith(QUOTED);
    }
}
