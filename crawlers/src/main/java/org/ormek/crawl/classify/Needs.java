package org.ormek.crawl.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Pieces of text without which a pattern cannot match, read from the pattern itself: of each group of alternatives that must be there, one of their beginnings. Looking for them is many times
 * faster than trying the pattern at each letter of a page. What is not understood gives no need.
 */
final class Needs {

    private static final int SHORTEST = 3;

    private final String pattern;
    private final List<List<String>> needs = new ArrayList<>();

    private Needs(String pattern) {
        this.pattern = pattern;
    }

    /** For each part that must match, the pieces of which one must stand in the text; of a choice, the pieces of one part of each. */
    static List<List<String>> of(String pattern) {
        List<String> choices = new Needs(pattern).alternatives(0, pattern.length());
        if (choices.size() == 1) {
            return new Needs(pattern).read();
        }
        List<String> any = new ArrayList<>();
        for (String choice : choices) {
            List<List<String>> its = new Needs(choice).read();
            if (its.isEmpty()) {
                return List.of();
            }
            any.addAll(Collections.max(its, Comparator.comparingInt(Needs::shortest)));
        }
        return List.of(List.copyOf(any));
    }

    private static int shortest(List<String> pieces) {
        return pieces.stream().mapToInt(String::length).min().orElse(0);
    }

    private List<List<String>> read() {
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (isWritten(c)) {
                at = endOfWritten(at);
            } else if (c == '{') {
                at = pattern.indexOf('}', at);
            } else if (c == '(') {
                int end = endOfGroup(at);
                boolean must = pattern.startsWith("(?:", at) && (end + 1 == pattern.length() || "?*{".indexOf(pattern.charAt(end + 1)) < 0);
                if (must) {
                    add(alternatives(at + 3, end));
                }
                at = end;
            } else if (isPlain(c)) {
                String piece = beginning(pattern.substring(at));
                add(List.of(piece));
                at += Math.max(0, piece.length() - 1);
            }
        }
        return List.copyOf(needs);
    }

    private void add(List<String> alternatives) {
        List<String> beginnings = alternatives.stream().map(Needs::beginning).toList();
        if (beginnings.stream().allMatch(one -> one.length() >= SHORTEST)) {
            needs.add(beginnings);
        }
    }

    /** The letters, digits and spaces that an alternative begins with for sure. */
    private static String beginning(String alternative) {
        int end = 0;
        while (end < alternative.length() && isPlain(alternative.charAt(end))) {
            end++;
        }
        boolean counted = end > 0 && end < alternative.length() && "?*{".indexOf(alternative.charAt(end)) >= 0;
        return alternative.substring(0, counted ? end - 1 : end);
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == ' ';
    }

    /** The parts between bars that stand in no group. */
    private List<String> alternatives(int from, int until) {
        List<String> parts = new ArrayList<>();
        int begin = from;
        for (int at = from; at < until; at++) {
            char c = pattern.charAt(at);
            if (isWritten(c)) {
                at = endOfWritten(at);
            } else if (c == '(') {
                at = endOfGroup(at);
            } else if (c == '|') {
                parts.add(pattern.substring(begin, at));
                begin = at + 1;
            }
        }
        parts.add(pattern.substring(begin, until));
        return parts;
    }

    /** True if an escape or a class of letters begins. */
    private static boolean isWritten(char c) {
        return c == '\\' || c == '[';
    }

    /** The last letter of the escape or class that begins at the place. */
    private int endOfWritten(int at) {
        if (pattern.charAt(at) == '[') {
            return pattern.indexOf(']', at + 2);
        }
        return pattern.charAt(at + 1) == 'p' ? pattern.indexOf('}', at) : at + 1;
    }

    private int endOfGroup(int open) {
        int depth = 0;
        for (int at = open; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (isWritten(c)) {
                at = endOfWritten(at);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("No group: " + pattern);
    }
}
