package org.ormek.extract;

import java.util.Locale;
import java.util.Set;

/**
 * How many of a text's words are among the commonest of a language, which in any connected text is every fourth or so.
 *
 * @param all     the words of at most {@value #LONGEST} letters, and all longer ones
 * @param russian those among the commonest of Russian
 * @param kazakh  those common in Kazakh that is written with Russian letters only
 * @param english those among the commonest of English
 */
record CommonWords(int all, int russian, int kazakh, int english) {

    private static final int LONGEST = 7;
    private static final int ENOUGH = 400;
    /** One word in so many must be a common one. */
    private static final int SHARE = 10;
    private static final Set<String> RUSSIAN = Set.of("и", "в", "во", "не", "на", "я", "с", "со", "что", "по", "мне", "меня", "это", "как", "но",
            "из", "от", "для", "к", "у", "за", "он", "она", "они", "мы", "вы", "был", "была", "было", "же", "до", "мой", "о", "об", "его", "ее",
            "её", "их", "так", "вас", "вам", "наш", "все", "или", "если", "при", "после", "когда", "уже", "только");
    private static final Set<String> KAZAKH = Set.of("мен", "деп", "бар", "жок", "ол", "олар", "осы", "бул", "маган", "сол", "керек", "болды",
            "екен", "кейін", "ушін", "бір", "бир", "емес", "сіз");
    private static final Set<String> ENGLISH = Set.of("the", "and", "of", "to", "in", "is", "you", "for", "with", "your", "our", "we", "a", "i",
            "was", "that", "they", "it", "he", "my", "me", "on", "at", "had", "have", "not", "but", "from", "this", "be", "as", "are", "she");

    /** Counts in the text up to a place. */
    static CommonWords of(String text, int end) {
        int all = 0;
        int russian = 0;
        int kazakh = 0;
        int english = 0;
        for (int i = 0; i < end && all < ENOUGH;) {
            int start = i;
            while (i < end && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                all++;
                if (i - start <= LONGEST) {
                    String word = text.substring(start, i).toLowerCase(Locale.ROOT);
                    russian += RUSSIAN.contains(word) ? 1 : 0;
                    kazakh += KAZAKH.contains(word) ? 1 : 0;
                    english += ENGLISH.contains(word) ? 1 : 0;
                }
            }
            i = Math.max(i, start + 1);
        }
        return new CommonWords(all, russian, kazakh, english);
    }

    boolean areRussian() {
        return russian >= 2 && russian * SHARE >= all && russian > 2 * kazakh;
    }

    boolean areEnglish() {
        return english >= 2 && english * SHARE >= all;
    }
}
