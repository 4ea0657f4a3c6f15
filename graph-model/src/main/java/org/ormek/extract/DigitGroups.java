package org.ormek.extract;

import org.ormek.model.Span;

/**
 * The groups of digits that stand together from one place of a text on, parted by at most three spaces, dashes, dots
 * or brackets. Letters that are meant as digits count inside of a group. At most so many as any number can have.
 */
final class DigitGroups {

    private static final int MAX_GROUPS = 14;
    private static final int MAX_DIGITS = 24;

    private final ScanText text;
    private final int[] starts = new int[MAX_GROUPS];
    private final int[] ends = new int[MAX_GROUPS];
    private final StringBuilder digits = new StringBuilder(MAX_DIGITS + 8);
    private final int[] totals = new int[MAX_GROUPS];
    private int count;

    DigitGroups(ScanText text) {
        this.text = text;
    }

    /** Collects the groups from the place on, where a digit stands. */
    void collect(int from) {
        count = 0;
        digits.setLength(0);
        int at = from;
        while (count < MAX_GROUPS && digits.length() < MAX_DIGITS) {
            starts[count] = at;
            while (isDigit(at) && at - starts[count] <= MAX_DIGITS) {
                digits.append((char) ('0' + Glyphs.digitMeant(text.at(at))));
                at++;
            }
            ends[count] = at;
            totals[count] = digits.length();
            count++;
            int next = at;
            while (next - at < 3 && isSeparator(text.at(next))) {
                next++;
            }
            if (next == at || !isDigit(next)) {
                return;
            }
            at = next;
        }
    }

    /** True for a digit, or a letter meant as one that touches a digit and no other letter. */
    boolean isDigit(int at) {
        char c = text.at(at);
        if (c >= '0' && c <= '9') {
            return true;
        }
        if (Glyphs.digitMeant(c) < 0) {
            return false;
        }
        boolean before = isPlainDigit(text.at(at - 1));
        boolean after = isPlainDigit(text.at(at + 1));
        boolean zero = Glyphs.digitMeant(c) == 0;
        if (zero && (before || after)) {
            return (before || !Character.isLetter(text.at(at - 1)) || isZero(text.at(at - 1)) && isPlainDigit(text.at(at - 2)))
                    && (after || !Character.isLetter(text.at(at + 1)) || isZero(text.at(at + 1)) && isPlainDigit(text.at(at + 2)));
        }
        return before && after;
    }

    private static boolean isZero(char c) {
        return Glyphs.digitMeant(c) == 0 && !isPlainDigit(c);
    }

    static boolean isPlainDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.';
    }

    /** Where to go on if the groups are no number: behind the first, or far into a long run of single digits. */
    int endOfRefused() {
        return ends[count == MAX_GROUPS ? MAX_GROUPS / 2 : 0];
    }

    int count() {
        return count;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int size(int group) {
        return totals[group] - (group == 0 ? 0 : totals[group - 1]);
    }

    /** The number of digits up to and with the group. */
    int total(int group) {
        return totals[group];
    }

    /** The digits up to and with the group. */
    String digits(int group) {
        return digits.substring(0, totals[group]);
    }

    /** True if a dash or a dot without space glues the group to the one behind it, which is no word like {@code 2stop}. */
    boolean isGlued(int group) {
        return group + 1 < count && starts[group + 1] - ends[group] == 1 && "-.".indexOf(text.at(ends[group])) >= 0
                && !Character.isLetter(text.at(ends[group + 1]));
    }

    /** True if the first three groups are a day of the years 1900 to 2099, written 31.12.2025, 31-12-2025 or 2025-12-31. */
    boolean isDate() {
        if (count < 3 || starts[1] - ends[0] != 1 || starts[2] - ends[1] != 1 || text.at(ends[0]) != text.at(ends[1])
                || text.at(ends[0]) == ' ') {
            return false;
        }
        int first = size(0) == 4 ? 0 : 2;
        if (size(first) != 4 || size(1) > 2 || size(2 - first) > 2) {
            return false;
        }
        int year = number(first);
        int day = number(2 - first);
        return year >= 1900 && year <= 2099 && day >= 1 && day <= 31 && number(1) >= 1 && number(1) <= 12;
    }

    private int number(int group) {
        return Integer.parseInt(digits, totals[group] - size(group), totals[group], 10);
    }

    /** True if the groups up to the given one have just these sizes. */
    boolean hasSizes(int last, int... sizes) {
        if (last + 1 != sizes.length) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            if (size(i) != sizes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The piece from the first group to the given one. */
    Span span(int last) {
        return new Span(starts[0], ends[last]);
    }
}
