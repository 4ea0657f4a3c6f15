package org.ormek.extract;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * Folds text for search and comparison. The result is for machines: equal results mean that people would read the
 * texts as the same, whatever alphabet, letter case, accents and look-alike letters they are written with.
 */
public final class Folding {

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final String LOOKS_LATIN = "abcehkmnoptuxyi3";
    private static final String LOOKS_CYRILLIC = "авсенкмпортихуіз";
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіїєґўјѕ";
    private static final String[] LATIN = ("a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh - y - e iu ia e "
            + "a g k n o u u h i i e g u j s").split(" ");

    private Folding() {
    }

    /**
     * The folded text: NFKC without accents and invisible characters, lower case, each word of mixed letters put
     * into the alphabet that most of its letters come from, Kazakh letters as their Russian neighbours, then all in
     * Latin letters; white space as single spaces. It may be empty, and folding it again changes nothing.
     */
    public static String forMatching(String text) {
        String plain = NFKD.normalize(Glyphs.clean(text).toLowerCase(Locale.ROOT));
        StringBuilder out = new StringBuilder(plain.length());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = Glyphs.plain(plain.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != Glyphs.NOTHING && Character.getType(c) != Character.NON_SPACING_MARK) {
                flush(word, out);
                boolean space = Character.isWhitespace(c);
                if (!space || !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(space ? ' ' : c);
                }
            }
        }
        flush(word, out);
        return out.toString().strip();
    }

    private static void flush(StringBuilder word, StringBuilder out) {
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < word.length(); i++) {
            cyrillic += isCyrillic(word.charAt(i)) ? 1 : 0;
            latin += isLatin(word.charAt(i)) ? 1 : 0;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (cyrillic > 0 && latin > 0) {
                c = cyrillic >= latin ? swap(c, LOOKS_LATIN, LOOKS_CYRILLIC) : Character.toLowerCase(Glyphs.latin(c));
            } else if (cyrillic > 0 && c == '3' && word.length() > 2) {
                c = 'з';
            }
            append(c, out);
        }
        word.setLength(0);
    }

    private static void append(char c, StringBuilder out) {
        int at = c < 0x400 ? -1 : CYRILLIC.indexOf(c);
        if (at < 0) {
            // Cyrillic letters out of use stay only if they look like a Latin one, so that no word is mixed afterwards.
            char latin = isCyrillic(c) ? Glyphs.latin(c) : c;
            if (!isCyrillic(latin)) {
                out.append(latin == 'ı' ? 'i' : latin);
            }
        } else if (!LATIN[at].equals("-")) {
            out.append(LATIN[at]);
        }
    }

    private static char swap(char c, String from, String to) {
        int at = from.indexOf(c);
        return at < 0 ? c : to.charAt(at);
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052f';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
