package org.ormek.crawl.posing;

import java.util.List;
import org.ormek.lexicon.Brand;

/**
 * A page passes itself off as a brand. A reason to look, not a verdict.
 *
 * @param brand   which
 * @param grounds by what it is seen, in the order of their kinds, one of a kind
 */
public record Impersonation(Brand brand, List<Ground> grounds) {

    /** Copies the list. */
    public Impersonation {
        grounds = List.copyOf(grounds);
    }
}
