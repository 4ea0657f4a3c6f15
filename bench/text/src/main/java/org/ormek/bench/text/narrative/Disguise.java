package org.ormek.bench.text.narrative;

/** Writings that people or their programs put in place of the usual characters. */
final class Disguise {

    private static final String LATIN = "AaBCcEeHKMOoPpTXxy";
    private static final String CYRILLIC = "АаВСсЕеНКМОоРрТХху";

    private Disguise() {
    }

    /** The letter O, Latin or Cyrillic, for some zeros behind the first digit of their group; the same text if it has none. */
    static String letterO(String text, Draw draw) {
        StringBuilder out = new StringBuilder(text);
        char letter = draw.pick("O", "О").charAt(0);
        boolean changed = false;
        for (int i = 1; i < out.length(); i++) {
            boolean inside = out.charAt(i) == '0' && Character.isDigit(out.charAt(i - 1));
            if (inside && (!changed || draw.oneIn(2))) {
                out.setCharAt(i, letter);
                changed = true;
            }
        }
        return out.toString();
    }

    /** Full-width digits and signs. */
    static String fullWidth(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean wide = c >= '0' && c <= '9' || c == '+' || c == '(' || c == ')';
            out.setCharAt(i, wide ? (char) (c - '!' + '！') : c);
        }
        return out.toString();
    }

    /** Bold digits of mathematics, each two UTF-16 units. */
    static String mathematical(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.appendCodePoint(c >= '0' && c <= '9' ? 0x1d7ce + c - '0' : c));
        return out.toString();
    }

    /** No-break and thin spaces, figure and en dashes. */
    static String typeset(String text, Draw draw) {
        return text.replace(' ', draw.pick("\u00a0", "\u202f", "\u2009").charAt(0)).replace('-', draw.pick("\u2011", "\u2012", "\u2013", "\u2212").charAt(0));
    }

    /** An invisible character in the middle. */
    static String invisible(String text, Draw draw) {
        int at = 2 + draw.below(text.length() - 3);
        return text.substring(0, at) + draw.pick("\u200b", "\u2060", "\u00ad", "\ufeff") + text.substring(at);
    }

    /** Cyrillic letters for one or more Latin ones of the same look; the same text if it has none. */
    static String lookAlike(String text, Draw draw) {
        StringBuilder out = new StringBuilder(text);
        boolean changed = false;
        for (int i = 0; i < out.length(); i++) {
            int at = LATIN.indexOf(out.charAt(i));
            if (at >= 0 && (!changed || draw.oneIn(3))) {
                out.setCharAt(i, CYRILLIC.charAt(at));
                changed = true;
            }
        }
        return out.toString();
    }
}
