package org.ormek.crawl.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ormek.model.Span;

/**
 * The words of a text by their beginnings, alone and in pairs of neighbours, each with its first place. A beginning of six letters stands for all endings of a word,
 * which serves Kazakh, Russian and English alike; all numbers are one word.
 */
public final class PageWords {

    static final String NUMBER = "#";
    private static final int BEGINNING = 6;

    /** Gets the words of a text one after another. */
    interface Listener {

        /** The next word, from one place to before another. */
        void onWord(int start, int end);

        /** A sentence or a line ends, over which no pair reaches. */
        void onEnd();
    }

    private PageWords() {
    }

    /** Of what a page says itself, not in quotation marks: beginning, or two with a space between, to its first place. */
    public static Map<String, Span> of(PageWording text) {
        String own = text.own();
        Map<String, Span> found = new LinkedHashMap<>();
        each(own, new Listener() {

            private String before = "";
            private int startBefore;

            @Override
            public void onWord(int start, int end) {
                String word = isNumber(own, start) ? NUMBER : own.substring(start, endOfBeginning(start, end));
                found.putIfAbsent(word, new Span(start, end));
                if (!before.isEmpty()) {
                    found.putIfAbsent(before + ' ' + word, new Span(startBefore, end));
                }
                before = word;
                startBefore = start;
            }

            @Override
            public void onEnd() {
                before = "";
            }
        });
        return found;
    }

    static boolean isNumber(String own, int start) {
        return Character.isDigit(own.charAt(start));
    }

    static int endOfBeginning(int start, int end) {
        return Math.min(end, start + BEGINNING);
    }

    /** Walks over a text in lower case. */
    static void each(String own, Listener listener) {
        int at = 0;
        while (at < own.length()) {
            char c = own.charAt(at);
            if (Character.isLetterOrDigit(c) || c == '%') {
                int start = at;
                at = end(own, start);
                listener.onWord(start, at);
            } else {
                if (c == '.' || c == '!' || c == '?' || c == '\n') {
                    listener.onEnd();
                }
                at++;
            }
        }
    }

    private static int end(String own, int start) {
        char first = own.charAt(start);
        int at = start + 1;
        if (first == '%') {
            return at;
        }
        boolean number = Character.isDigit(first);
        while (at < own.length() && (number ? Character.isDigit(own.charAt(at)) : Character.isLetter(own.charAt(at)))) {
            at++;
        }
        return at;
    }
}
