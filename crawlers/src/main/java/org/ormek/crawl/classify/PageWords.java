package org.ormek.crawl.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ormek.model.Span;

/**
 * The words of a text by their beginnings, alone and in pairs of neighbours, each with its first place. A beginning of six letters stands for all endings of a word,
 * which serves Kazakh, Russian and English alike; all numbers are one word.
 */
public final class PageWords {

    private static final int BEGINNING = 6;
    private static final String NUMBER = "#";

    private PageWords() {
    }

    /** Of what a page says itself, not in quotation marks: beginning, or two with a space between, to its first place. */
    public static Map<String, Span> of(PageWording text) {
        String lower = text.own();
        Map<String, Span> found = new LinkedHashMap<>();
        String before = "";
        int startBefore = 0;
        int at = 0;
        while (at < lower.length()) {
            char c = lower.charAt(at);
            if (!Character.isLetterOrDigit(c) && c != '%') {
                // A pair does not reach over the end of a sentence.
                before = c == '.' || c == '!' || c == '?' ? "" : before;
                at++;
                continue;
            }
            int start = at;
            at = end(lower, start);
            String word = word(lower, start, at);
            found.putIfAbsent(word, new Span(start, at));
            if (!before.isEmpty()) {
                found.putIfAbsent(before + ' ' + word, new Span(startBefore, at));
            }
            before = word;
            startBefore = start;
        }
        return found;
    }

    private static int end(String lower, int start) {
        char first = lower.charAt(start);
        if (first == '%') {
            return start + 1;
        }
        boolean number = Character.isDigit(first);
        int at = start + 1;
        while (at < lower.length() && (number ? Character.isDigit(lower.charAt(at)) : Character.isLetter(lower.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static String word(String lower, int start, int end) {
        return Character.isDigit(lower.charAt(start)) ? NUMBER : lower.substring(start, Math.min(end, start + BEGINNING));
    }
}
