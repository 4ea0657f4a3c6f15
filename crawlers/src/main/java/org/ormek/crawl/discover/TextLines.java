package org.ormek.crawl.discover;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Where the lines of a visible text begin: behind each block of the page. The text and the page's pieces of text have the same letters in the same order and
 * differ in white space alone, so that letters are counted.
 */
final class TextLines {

    private TextLines() {
    }

    /** Beginnings of lines in the text of the element, each once, in order; the text may be cut at its end. */
    static int[] of(Element body, String text) {
        Breaks breaks = new Breaks();
        NodeTraversor.traverse(breaks, body);
        int[] starts = new int[breaks.count];
        int found = 0;
        int letters = 0;
        for (int i = 0; i < text.length() && found < breaks.count; i++) {
            if (counts(text.charAt(i))) {
                if (letters++ == breaks.before[found]) {
                    starts[found++] = i;
                }
            }
        }
        return Arrays.copyOf(starts, found);
    }

    /** The text with a line break for the space in front of each line, so that places in it stay where they are: numbers of two cells of a table are no telephone number. */
    static String broken(String text, int[] starts) {
        char[] chars = text.toCharArray();
        for (int start : starts) {
            if (start > 0 && chars[start - 1] == ' ') {
                chars[start - 1] = '\n';
            }
        }
        return new String(chars);
    }

    private static boolean counts(char c) {
        return c > ' ' && c != '\u00a0' && c != '\u00ad' && c != '\u200b';
    }

    /** Counts letters, and notes how many stand before each block. */
    private static final class Breaks implements NodeVisitor {

        private int[] before = new int[256];
        private int count;
        private int letters;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode piece) {
                String text = piece.getWholeText();
                for (int i = 0; i < text.length(); i++) {
                    letters += counts(text.charAt(i)) ? 1 : 0;
                }
            } else {
                part(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            part(node);
        }

        private void part(Node node) {
            if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br") || element.normalName().equals("option"))
                    && (count == 0 || before[count - 1] != letters)) {
                before = count == before.length ? Arrays.copyOf(before, count * 2) : before;
                before[count++] = letters;
            }
        }
    }
}
