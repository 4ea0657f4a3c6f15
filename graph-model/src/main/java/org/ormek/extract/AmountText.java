package org.ormek.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them: with spaces, commas, dots or apostrophes between thousands, comma or dot for decimals. */
final class AmountText {

    private static final int MAX_DIGITS = 24;

    private AmountText() {
    }

    /** The end of the amount that begins at the place, where a digit stands. */
    static int end(ScanText text, int start) {
        int at = start;
        int group = 0;
        boolean spaced = false;
        while (at - start < 2 * MAX_DIGITS) {
            char c = text.at(at);
            if (isDigit(c)) {
                group++;
                at++;
            } else if (c == ' ' && group <= 3 && isThousand(text, at + 1)) {
                spaced = true;
                group = 0;
                at++;
            } else if ((c == ',' || c == '.' || c == '\'' || c == '’') && isDigit(text.at(at + 1))) {
                group = spaced && isThousand(text, at + 1) ? 0 : 4;
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isThousand(ScanText text, int at) {
        return isDigit(text.at(at)) && isDigit(text.at(at + 1)) && isDigit(text.at(at + 2)) && !isDigit(text.at(at + 3));
    }

    /**
     * The number; null if the separators contradict each other.
     *
     * @param decimals true if one separator with three digits behind it marks decimals rather than thousands
     */
    static @Nullable BigDecimal parse(String written, boolean decimals) {
        String text = written.replace(" ", "").replace("'", "").replace("’", "");
        if (text.isEmpty() || text.length() > 2 * MAX_DIGITS) {
            return null;
        }
        int comma = text.lastIndexOf(',');
        int dot = text.lastIndexOf('.');
        int last = Math.max(comma, dot);
        if (last < 0) {
            return number(text);
        }
        char mark = text.charAt(last);
        boolean both = comma >= 0 && dot >= 0;
        boolean once = text.indexOf(mark) == last;
        int behind = text.length() - last - 1;
        boolean fraction = once && (both || behind != 3 || decimals || text.startsWith("0") || last > 3);
        String whole = fraction ? text.substring(0, last) : text;
        for (String part : split(whole)) {
            if (part.length() != 3) {
                return null;
            }
        }
        String plain = whole.replace(",", "").replace(".", "");
        return number(fraction ? plain + "." + text.substring(last + 1) : plain);
    }

    private static String[] split(String whole) {
        int first = whole.length();
        for (int i = 0; i < whole.length(); i++) {
            if (!isDigit(whole.charAt(i))) {
                first = i;
                break;
            }
        }
        return first == whole.length() ? new String[0] : whole.substring(first + 1).split("[,.]", -1);
    }

    private static @Nullable BigDecimal number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && text.charAt(i) != '.') {
                return null;
            }
        }
        return isDigit(text.charAt(0)) && isDigit(text.charAt(text.length() - 1)) ? new BigDecimal(text) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
