package org.ormek.crawl.classify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A visible text made ready for rules; places in it are those of the text as it came.
 *
 * @param visible as it came
 * @param lower   its first 60,000 characters in lower case
 * @param own     the same with what stands inside quotation marks blanked, if that is a sentence rather than a name
 */
public record PageWording(String visible, String lower, String own) {

    private static final int LONGEST = 60_000;
    private static final Pattern QUOTATION = Pattern.compile("«[^«»]{25,600}»|“[^“”]{25,600}”|„[^„“”]{25,600}[“”]|(?<![\\p{L}\\d])\"[^\"\n]{25,600}\"");
    /** A table, because each character of each page goes through it. */
    private static final char[] LOWER = new char[1 << 16];

    static {
        for (int c = 0; c < LOWER.length; c++) {
            LOWER[c] = Character.toLowerCase((char) c);
        }
    }

    /** Of a visible text. */
    public static PageWording of(String visible) {
        char[] chars = visible.substring(0, Math.min(LONGEST, visible.length())).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = LOWER[chars[i]];
        }
        String lower = new String(chars);
        return new PageWording(visible, lower, withoutQuotations(lower));
    }

    /** The pattern is tried only where a mark stands that opens a quotation, because that is many times faster; the text itself if nothing is blanked. */
    private static String withoutQuotations(String lower) {
        StringBuilder own = null;
        Matcher quotation = null;
        int at = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '"' || c == '«' || c == '“' || c == '„') {
                quotation = quotation == null ? QUOTATION.matcher(lower).useTransparentBounds(true) : quotation;
                if (quotation.region(i, lower.length()).lookingAt()) {
                    own = own == null ? new StringBuilder() : own;
                    own.append(lower, at, i).append(" ".repeat(quotation.end() - i));
                    at = quotation.end();
                    i = at - 1;
                }
            }
        }
        return own == null ? lower : own.append(lower, at, lower.length()).toString();
    }

    /** True if sentences stand inside quotation marks. */
    boolean quotes() {
        return own != lower;
    }
}
