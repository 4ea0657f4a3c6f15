package org.ormek.extract;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Optional;

/**
 * Tells Kazakh, Russian and English text apart. Letters and the commonest words decide nearly all texts; the statistical
 * model takes far longer than all other reading of a text and is left for the doubtful ones. Safe for use by
 * several threads.
 */
public final class LanguageDetector {

    private static final String KAZAKH_LETTERS = "әғқңөұүһӘҒҚҢӨҰҮҺ";
    private static final String OTHER_CYRILLIC = "їєґўђћќѓљњџјЇЄҐЎЂЋЌЃЉЊЏЈ";
    private static final int ENOUGH_LETTERS = 12;
    private static final int LONGEST_SAMPLE = 400;
    private static final int LOOKED_AT = 1_600;

    private LanguageDetector() {
    }

    /** The models are large; they are loaded when the first text needs them. */
    private static final class Models {
        static final com.github.pemistahl.lingua.api.LanguageDetector DETECTOR = LanguageDetectorBuilder
                .fromLanguages(Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH)
                .withMinimumRelativeDistance(0.05).build();

        private Models() {
        }
    }

    /** {@code kk}, {@code ru} or {@code en}; empty if the text is too short or cannot be decided. */
    public static Optional<String> detect(String text) {
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
                kazakh += c >= '\u0490' && KAZAKH_LETTERS.indexOf(c) >= 0 ? 1 : 0;
                other += (c < '\u0410' || c > '\u044f') && OTHER_CYRILLIC.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        boolean foreign = other * 100 >= cyrillic;
        if (kazakh >= 2 && kazakh * 40 >= cyrillic && cyrillic >= latin && (other == 0 || !foreign)) {
            return Optional.of("kk");
        }
        if (Math.max(cyrillic, latin) < ENOUGH_LETTERS || latin >= cyrillic && latin <= 4 * cyrillic) {
            return Optional.empty();
        }
        CommonWords words = CommonWords.of(text, end);
        if (cyrillic > latin) {
            boolean russian = (other == 0 || !foreign) && kazakh * 400 < cyrillic && words.areRussian();
            return russian ? Optional.of("ru") : ask(text);
        }
        return words.areEnglish() ? Optional.of("en") : ask(text);
    }

    private static Optional<String> ask(String text) {
        String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        return switch (Models.DETECTOR.detectLanguageOf(sample)) {
            case KAZAKH -> Optional.of("kk");
            case RUSSIAN -> Optional.of("ru");
            case ENGLISH -> Optional.of("en");
            default -> Optional.empty();
        };
    }
}
