package org.ormek.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds phrases in folded words. A phrase is words in a row; one that ends in {@code *} stands for all that begin so.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseIndex<T> {

    private static final int PREFIX = 2;

    /** One phrase. */
    private record Phrase<T>(List<String> words, List<Boolean> open, T meaning) {

        boolean stands(List<String> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String word = text.get(at + i);
                if (!(open.get(i) ? word.startsWith(words.get(i)) : word.equals(words.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase<T>>> byPrefix = new HashMap<>();

    /** Adds a phrase. Throws {@link IllegalArgumentException} if a word of it is shorter than two letters. */
    void add(String written, T meaning) {
        List<String> words = new ArrayList<>();
        List<Boolean> open = new ArrayList<>();
        for (String part : written.strip().split("\\s+")) {
            boolean any = part.endsWith("*");
            List<String> folded = Words.of(any ? part.substring(0, part.length() - 1) : part);
            if (folded.size() != 1) {
                throw new IllegalArgumentException("'" + part + "' is not one word");
            }
            words.add(folded.getFirst());
            open.add(any);
        }
        if (words.getFirst().length() < PREFIX) {
            throw new IllegalArgumentException("'" + written + "' begins with a word of one letter");
        }
        byPrefix.computeIfAbsent(words.getFirst().substring(0, PREFIX), key -> new ArrayList<>()).add(new Phrase<>(words, open, meaning));
    }

    /** All that the phrases in the words stand for, in the order they stand there. */
    Set<T> find(List<String> words) {
        Set<T> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() >= PREFIX) {
                for (Phrase<T> phrase : byPrefix.getOrDefault(word.substring(0, PREFIX), List.of())) {
                    if (phrase.stands(words, i)) {
                        found.add(phrase.meaning());
                    }
                }
            }
        }
        return found;
    }
}
