package org.ormek.graph.neo4j;

import org.ormek.extract.Folding;
import org.ormek.model.Entity;

/** What a search looks into. */
final class SearchText {

    /** A text index takes no more than 32,766 bytes. */
    private static final int LONGEST = 8_000;

    private SearchText() {
    }

    /** The key's value and the display, folded the way the question's text is. */
    static String of(Entity entity) {
        String value = entity.key().value();
        String both = entity.display().equals(value) ? value : value + " " + entity.display();
        String folded = fold(both);
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }

    /** Alphabet, letter case and accents do not matter. */
    static String fold(String text) {
        return Folding.forMatching(text);
    }
}
