package org.ormek.crawl.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.warning.WarningWords.Role;
import org.ormek.model.Span;

/**
 * One sentence of a page and what its words say of the identifiers in it. Places are those of the whole text.
 *
 * @param place  in the text
 * @param words  of it, in lower case, identifiers blanked
 * @param fraud  it names fraudsters
 * @param warned it says what they do, or what to do about them
 * @param theirs words by which an identifier is theirs
 * @param ours   words by which it is the page's own
 * @param opens  it ends in a colon, behind which a list may follow
 */
record WarningSentence(Span place, String words, boolean fraud, boolean warned, List<Span> theirs, List<Span> ours, boolean opens) {

    /** Words that begin so near behind an identifier belong to it, whatever stands before, unless a comma parts them; three signs, as of a dash between spaces. */
    private static final int NEAR = 3;

    /** Of a part of a text in lower case in which identifiers are blanked. */
    static WarningSentence of(String blanked, Span place) {
        String words = blanked.substring(place.start(), place.end());
        return new WarningSentence(place, words, !WarningWords.find(Role.FRAUD, words).isEmpty(), !WarningWords.find(Role.WARNED, words).isEmpty(),
                shifted(WarningWords.find(Role.THEIRS, words), place.start()), shifted(WarningWords.find(Role.OURS, words), place.start()), words.stripTrailing().endsWith(":"));
    }

    private static List<Span> shifted(List<Span> spans, int by) {
        return spans.stream().map(span -> new Span(span.start() + by, span.end() + by)).toList();
    }

    /** True if what is listed behind it is somebody else's. */
    boolean headsList() {
        return fraud && ours.isEmpty() && (!theirs.isEmpty() || warned && opens);
    }

    /**
     * True if the identifier is cited.
     *
     * @param named  the identifier's place
     * @param before the sentence before it in the same line; null if there is none
     */
    boolean cites(Span named, @Nullable WarningSentence before) {
        Boolean theirOwn = whose(named);
        if (theirOwn == null) {
            return fraud && warned;
        }
        return theirOwn && (fraud || before != null && before.fraud && before.ours.isEmpty());
    }

    /** True for theirs, false for ours, null where no word says it. The nearest word before it counts, unless one follows at once. */
    private @Nullable Boolean whose(Span named) {
        int theirNext = next(theirs, named.end());
        int ourNext = next(ours, named.end());
        int next = Math.min(theirNext, ourNext);
        if (next <= named.end() + NEAR && words.substring(named.end() - place.start(), next - place.start()).indexOf(',') < 0) {
            return theirNext < ourNext;
        }
        int theirLast = last(theirs, named.start());
        int ourLast = last(ours, named.start());
        if (Math.max(theirLast, ourLast) >= 0) {
            return theirLast > ourLast;
        }
        return next == Integer.MAX_VALUE ? null : Boolean.valueOf(theirNext < ourNext);
    }

    private static int next(List<Span> words, int from) {
        return words.stream().mapToInt(Span::start).filter(start -> start >= from).min().orElse(Integer.MAX_VALUE);
    }

    private static int last(List<Span> words, int until) {
        return words.stream().mapToInt(Span::end).filter(end -> end <= until).max().orElse(-1);
    }
}
