package org.ormek.extract;

/** How far the characters of hosts and web addresses go from a place of a text. A long run is measured once. */
final class AddressRuns {

    private static final String URL_END = " \"<>«»“”„`{}|^'";
    private static final String TRAILING = ".,;:!?*~…";
    private static final int LONGEST_AUTHORITY = 300;

    private final ScanText text;
    private int runEnd;

    AddressRuns(ScanText text) {
        this.text = text;
    }

    /** The end of the host characters. */
    int hostEnd(int from) {
        int end = from;
        while (end < text.length() && isHost(text.at(end))) {
            end++;
        }
        return end;
    }

    /** The end of the address, without closing punctuation and brackets that open in front of it. */
    int urlEnd(int from) {
        if (from >= runEnd) {
            runEnd = measure(from);
        }
        return runEnd;
    }

    private int measure(int from) {
        int end = from;
        int depth = 0;
        while (end < text.length() && !isEnd(text.at(end))) {
            char c = text.at(end++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return trimmed(from, end - 1);
            }
        }
        return trimmed(from, end);
    }

    private static boolean isEnd(char c) {
        return URL_END.indexOf(c) >= 0 || Character.isISOControl(c) || Character.isWhitespace(c);
    }

    private int trimmed(int from, int end) {
        int stop = end;
        while (stop > from && TRAILING.indexOf(text.at(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    /** The end of the host and port of an address that is too long for a page. */
    int authorityEnd(int from) {
        int end = from;
        while (end - from < LONGEST_AUTHORITY && "/?#\\".indexOf(text.at(end)) < 0) {
            end++;
        }
        return Math.min(end, text.length());
    }

    /** True if a path, a query or a port begins at the place behind a host. */
    boolean isTail(int at) {
        char c = text.at(at);
        char next = text.at(at + 1);
        return c == '/' && !isEnd(next) || c == '?' && Character.isLetterOrDigit(next)
                || c == ':' && DigitGroups.isPlainDigit(next) && DigitGroups.isPlainDigit(text.at(at + 2));
    }

    /** True for what may stand in a host name of any script. */
    static boolean isHost(char c) {
        return c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
