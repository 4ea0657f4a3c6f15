package org.ormek.crawl.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ormek.model.Span;

/**
 * Which identifiers of a page stand in a warning of fraudsters, as theirs and not as the page's own. It is told from the sentence, from the one before it in
 * the same line if that names fraudsters, or from the heading of a list. In doubt an identifier is the page's own: otherwise a word beside a number would hide it.
 */
public final class Warnings {

    private static final int LONGEST = 60_000;
    private static final int LONGEST_LIST = 100;
    private static final int LETTERS_BESIDE = 40;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final Pattern ABBREVIATION = Pattern.compile("(?:^|[^\\p{L}])(?:тел|моб|сот|ном|нөм|т|г|қ|ул|tel|no|nr|mob)$");

    private final String blanked;
    private final int[] lines;
    private final List<Span> sentences = new ArrayList<>();
    /** Those that were looked into, since few sentences of a page stand near an identifier. */
    private final Map<Integer, WarningSentence> looked = new HashMap<>();
    private final BitSet bare = new BitSet();
    private final TreeSet<Integer> named = new TreeSet<>();

    private Warnings(String blanked, int[] lines, List<Span> named) {
        this.blanked = blanked;
        this.lines = lines;
        named.forEach(span -> this.named.add(span.start()));
        for (int i = 0; i < lines.length; i++) {
            int end = i + 1 < lines.length ? lines[i + 1] : blanked.length();
            addSentences(lines[i], end);
            bare.set(i, blanked.substring(lines[i], end).chars().filter(Character::isLetter).count() <= LETTERS_BESIDE);
        }
    }

    /** True if a text may name fraudsters, so that a closer look is worth its time. */
    public static boolean mayStandIn(String text) {
        return WarningWords.mayNameFraud(text);
    }

    /**
     * Looks at the first 60,000 characters of a text; what stands behind them is the page's own.
     *
     * @param text  as people see it
     * @param lines where its lines begin, in order: what blocks of the page part belongs to different sentences
     * @param named places of all identifiers in it, whose own letters say nothing
     */
    public static Warnings in(String text, int[] lines, List<Span> named) {
        StringBuilder blanked = lower(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (Span span : named) {
            for (int i = span.start(); i < Math.min(span.end(), blanked.length()); i++) {
                blanked.setCharAt(i, ' ');
            }
        }
        return new Warnings(blanked.toString(), lines(lines, blanked.length()), named);
    }

    private static int[] lines(int[] lines, int length) {
        return IntStream.concat(IntStream.of(0), Arrays.stream(lines).filter(at -> at > 0 && at < length)).toArray();
    }

    private static StringBuilder lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
        }
        return lower;
    }

    private void addSentences(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (i + 1 == to || ends(start, i)) {
                sentences.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
    }

    /** A full stop inside a number or host, or behind a short form, ends nothing. */
    private boolean ends(int start, int at) {
        char c = blanked.charAt(at);
        boolean mark = c == '!' || c == '?' || c == '…';
        return (mark || c == '.' && !ABBREVIATION.matcher(blanked).region(Math.max(start, at - LONGEST_ABBREVIATION), at).find()) && Character.isWhitespace(blanked.charAt(at + 1));
    }

    /** True if the identifier at the place, one of those named, is cited in a warning. */
    public boolean cites(Span named) {
        int at = sentenceOf(named.start());
        return at >= 0 && (citesInSentence(named) || isListed(lineOf(sentences.get(at).start())));
    }

    /** True if its own sentence, or the one before it in the same line, cites it; the heading of a list does not count. */
    public boolean citesInSentence(Span named) {
        int at = sentenceOf(named.start());
        if (at < 0) {
            return false;
        }
        WarningSentence before = at > 0 && lineOf(sentences.get(at - 1).start()) == lineOf(sentences.get(at).start()) ? sentence(at - 1) : null;
        return sentence(at).cites(named, before);
    }

    private WarningSentence sentence(int number) {
        return looked.computeIfAbsent(number, at -> WarningSentence.of(blanked, sentences.get(at)));
    }

    private int sentenceOf(int place) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Span found = sentences.get(middle);
            if (place < found.start()) {
                high = middle - 1;
            } else if (place >= found.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private int lineOf(int place) {
        int found = Arrays.binarySearch(lines, place);
        return found >= 0 ? found : -found - 2;
    }

    /** True if the line, and all between it and the heading of a list of such identifiers, hold little else and nothing that says they are the page's own. */
    private boolean isListed(int line) {
        for (int above = line; above > 0 && line - above < LONGEST_LIST && bare.get(above) && !saysOurs(above); above--) {
            if (headsList(sentence(sentenceOf(lines[above] - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that names an identifier itself is no heading, unless it ends in a colon. */
    private boolean headsList(WarningSentence sentence) {
        return sentence.headsList() && (sentence.opens() || named.subSet(sentence.place().start(), sentence.place().end()).isEmpty());
    }

    private boolean saysOurs(int line) {
        int end = line + 1 < lines.length ? lines[line + 1] : blanked.length();
        for (int at = sentenceOf(lines[line]); at < sentences.size() && sentences.get(at).start() < end; at++) {
            if (!sentence(at).ours().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
