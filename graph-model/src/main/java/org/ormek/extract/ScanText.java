package org.ormek.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Span;

/**
 * A text in plain characters, refanged, that remembers where each of its characters stands in the original. One pass;
 * a text that is plain already is taken as it is.
 */
final class ScanText {

    private static final Set<String> SPOKEN_SUFFIXES = Set.of("com", "net", "org", "info", "biz", "ru", "kz", "io",
            "xyz", "site", "online", "top", "shop", "su", "by", "ua", "me", "cc", "pro", "club", "vip");
    private static final int LONGEST_MARK = 7;

    private final String original;
    private final char[] chars;
    private int length;
    private int @Nullable [] starts;
    private int @Nullable [] ends;
    private @Nullable Landmarks landmarks;

    private ScanText(String original) {
        this.original = original;
        this.chars = original.toCharArray();
        this.length = chars.length;
    }

    /** The plain form of the text. */
    static ScanText of(String original) {
        ScanText text = new ScanText(original);
        for (int i = 0; i < text.length; i++) {
            char c = text.chars[i];
            if (c >= 0x7f && Glyphs.plain(c) != c || isMarkStart(c) || c == 'd' && text.spokenDot(i)) {
                text.rewrite();
                break;
            }
        }
        return text;
    }

    private static boolean isMarkStart(char c) {
        return c == '[' || c == '(' || c == '{' || c == '\ud835';
    }

    private void rewrite() {
        int[] from = new int[length];
        int[] to = new int[length];
        char[] out = new char[length];
        int size = 0;
        for (int i = 0; i < length;) {
            int width = 1;
            char c = Glyphs.plain(chars[i]);
            if (isMarkStart(c) && c != '\ud835') {
                int mark = mark(i);
                width = Math.max(1, mark >> 16);
                c = width > 1 ? (char) mark : c;
            } else if (c == 'd' && size > 0 && spokenDot(i)) {
                size--;
                width = 4;
                c = '.';
                from[size] = i;
            } else if (c == '\ud835' && i + 1 < length) {
                int digit = Character.digit(Character.toCodePoint(chars[i], chars[i + 1]), 10);
                width = digit >= 0 && digit <= 9 ? 2 : 1;
                c = width == 2 ? (char) ('0' + digit) : c;
            }
            if (c != Glyphs.NOTHING) {
                out[size] = c;
                from[size] = i;
                to[size++] = i + width;
            }
            i += width;
        }
        System.arraycopy(out, 0, chars, 0, size);
        length = size;
        starts = from;
        ends = to;
    }

    /** A dot, colon or at sign in brackets: its width in the upper 16 bits, the character in the lower; 0 if none. */
    private int mark(int open) {
        int close = open + 1;
        while (close < length && close - open <= LONGEST_MARK && "])}".indexOf(chars[close]) < 0) {
            close++;
        }
        if (close >= length || close - open > LONGEST_MARK) {
            return 0;
        }
        String inner = new String(chars, open + 1, close - open - 1).strip().toLowerCase(Locale.ROOT);
        int width = close - open + 1 << 16;
        boolean glued = open > 0 && Character.isLetterOrDigit(chars[open - 1]) && close + 1 < length;
        if (inner.equals(":") && close + 1 < length && chars[close + 1] == '/') {
            return width | ':';
        }
        if (!glued || !Character.isLetterOrDigit(chars[close + 1])) {
            return 0;
        }
        return switch (inner) {
            case ".", "dot", "точка" -> width | '.';
            case "@", "at" -> width | '@';
            default -> 0;
        };
    }

    /** True for {@code name dot com}: the word dot between single spaces, a known suffix behind it. */
    private boolean spokenDot(int at) {
        if (at < 6 || at + 5 >= length || chars[at + 1] != 'o' || chars[at + 2] != 't' || chars[at - 1] != ' '
                || chars[at + 3] != ' ') {
            return false;
        }
        for (int i = at - 6; i < at - 1; i++) {
            if (!Character.isLetterOrDigit(chars[i]) && chars[i] != '-') {
                return false;
            }
        }
        int end = at + 4;
        while (end < length && end < at + 12 && Character.isLetter(chars[end])) {
            end++;
        }
        return SPOKEN_SUFFIXES.contains(new String(chars, at + 4, end - at - 4).toLowerCase(Locale.ROOT));
    }

    /** The places that a detector must look at. */
    Landmarks landmarks() {
        Landmarks known = landmarks;
        if (known == null) {
            known = new Landmarks(chars, length);
            landmarks = known;
        }
        return known;
    }

    int length() {
        return length;
    }

    /** The character; a space outside of the text. */
    char at(int i) {
        return i >= 0 && i < length ? chars[i] : ' ';
    }

    String part(int start, int end) {
        return new String(chars, start, end - start);
    }

    /** Up to so many plain characters in front of a place, lower case. */
    String before(int end, int count) {
        int start = Math.max(0, end - count);
        return new String(Arrays.copyOfRange(chars, start, end)).toLowerCase(Locale.ROOT);
    }

    /** Where a piece of the plain text stands in the original. */
    Span span(int start, int end) {
        return starts == null || ends == null ? new Span(start, end) : new Span(starts[start], ends[end - 1]);
    }

    String original() {
        return original;
    }
}
