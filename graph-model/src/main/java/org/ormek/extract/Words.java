package org.ormek.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Span;

/** The words of a text as a search compares them: folded ({@link Folding#forMatching}), of two characters or more. */
public final class Words {

    /** So much of the words of one text is kept; a book of a megabyte has fewer different ones. */
    private static final int LONGEST = 200_000;
    private static final int MOST_ASKED = 12;
    /** A word that is asked for is the beginning of one in the text, since words change at their ends in Kazakh and Russian; a short one must be the same. */
    private static final int SHORTEST_BEGINNING = 3;
    /** What stands so near together is quoted as one. */
    private static final int NEAR = 8;

    private Words() {
    }

    /** The different words of a text in the order in which they come, parted by spaces; empty if there are none. */
    public static String of(String text) {
        StringBuilder all = new StringBuilder();
        for (String word : different(text)) {
            if (all.length() + word.length() >= LONGEST) {
                break;
            }
            all.append(all.isEmpty() ? "" : " ").append(word);
        }
        return all.toString();
    }

    /** The words to look for, at most twelve; none if the text has only numbers, which are looked for as what they name. */
    public static List<String> asked(String text) {
        Set<String> words = different(text);
        return words.stream().anyMatch(word -> word.chars().filter(Character::isLetter).count() > 1) ? words.stream().limit(MOST_ASKED).toList() : List.of();
    }

    /** True if the word may be the beginning of a longer one. */
    public static boolean isBeginning(String asked) {
        return asked.length() >= SHORTEST_BEGINNING;
    }

    /** The shortest place of a text where most of the words that are asked for stand near together, the first of these; null if none of them stands there. */
    public static @Nullable Span placeOf(List<String> asked, String text) {
        List<Place> places = places(asked, text);
        Span best = null;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            Set<Integer> met = new HashSet<>();
            int end = 0;
            for (int j = i; j < places.size() && places.get(j).number() - places.get(i).number() < NEAR; j++) {
                end = met.add(places.get(j).asked()) ? places.get(j).end() : end;
            }
            Span place = new Span(places.get(i).start(), end);
            if (best == null || met.size() > most || met.size() == most && place.end() - place.start() < best.end() - best.start()) {
                most = met.size();
                best = place;
            }
        }
        return best;
    }

    /** A word of the text, its number there, and which of those asked for it is. */
    private record Place(int number, int start, int end, int asked) {
    }

    private static List<Place> places(List<String> asked, String text) {
        List<Place> places = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < text.length(); start++) {
            if (!belongs(text.charAt(start))) {
                continue;
            }
            int end = start + 1;
            while (end < text.length() && belongs(text.charAt(end))) {
                end++;
            }
            String word = Folding.forMatching(text.substring(start, end));
            for (int i = 0; i < asked.size(); i++) {
                if (isBeginning(asked.get(i)) ? word.startsWith(asked.get(i)) : word.equals(asked.get(i))) {
                    places.add(new Place(number, start, end, i));
                    break;
                }
            }
            number++;
            start = end;
        }
        return places;
    }

    private static boolean belongs(char c) {
        int kind = Character.getType(c);
        return Character.isLetterOrDigit(c) || kind == Character.NON_SPACING_MARK || kind == Character.FORMAT;
    }

    private static Set<String> different(String text) {
        Set<String> words = new LinkedHashSet<>();
        String folded = Folding.forMatching(text);
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                if (i - start > 1) {
                    words.add(folded.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
