package org.ormek.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.ormek.model.Span;

/** Parts a text into sentences, as far as telling cues apart needs it: at full stops, marks and line ends, not inside numbers and hosts. */
public final class Sentences {

    private Sentences() {
    }

    /** The sentences of a text in their order; together they cover it. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, i)) {
                sentences.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '.' || c == '!' || c == '?' || c == '…') && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }
}
