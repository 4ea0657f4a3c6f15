package org.ormek.crawl.discover;

import java.util.Optional;
import java.util.Set;
import org.ormek.extract.LanguageDetector;

/**
 * The language of a page. Long texts are decided by their letters and commonest words, since the statistical detector
 * takes longer than all other work on a page; short and doubtful ones are left to it.
 */
final class PageLanguage {

    private static final String KAZAKH = "әғқңөұүһӘҒҚҢӨҰҮҺ";
    private static final String OTHER_CYRILLIC = "їєґўђћќѓљњџјЇЄҐЎЂЋЌЃЉЊЏЈ";
    private static final Set<String> ENGLISH = Set.of("the", "and", "of", "to", "in", "is", "you", "for", "with", "your", "our", "we", "a");
    private static final int ENOUGH = 300;
    private static final int LOOKED_AT = 6_000;

    private PageLanguage() {
    }

    /** {@code kk}, {@code ru} or {@code en}; empty if it cannot be decided. */
    static Optional<String> of(String text) {
        int cyrillic = 0;
        int latin = 0;
        int kazakh = 0;
        int other = 0;
        int end = Math.min(text.length(), LOOKED_AT);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                latin++;
            } else if (c >= '\u0400' && c <= '\u052f') {
                cyrillic++;
                kazakh += c >= '\u0490' && KAZAKH.indexOf(c) >= 0 ? 1 : 0;
                other += OTHER_CYRILLIC.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        if (cyrillic >= ENOUGH && cyrillic > 3 * latin && other * 100 < cyrillic) {
            if (kazakh * 40 >= cyrillic) {
                return Optional.of("kk");
            }
            if (kazakh * 400 < cyrillic) {
                return Optional.of("ru");
            }
        }
        return latin >= ENOUGH && latin > 20 * cyrillic && isEnglish(text.substring(0, end)) ? Optional.of("en") : LanguageDetector.detect(text);
    }

    /** True if a tenth of the words are among the commonest of English. */
    private static boolean isEnglish(String text) {
        String[] words = text.split("[^A-Za-z']+", 400);
        int common = 0;
        for (String word : words) {
            common += ENGLISH.contains(word) ? 1 : 0;
        }
        return words.length > 40 && common * 10 >= words.length;
    }
}
