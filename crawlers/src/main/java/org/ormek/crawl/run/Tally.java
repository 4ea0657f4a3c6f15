package org.ormek.crawl.run;

import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;

/** What a capture adds to the counts of a run. */
final class Tally {

    private Tally() {
    }

    static void count(Counts counts, Visit visit, CaptureNote note, @Nullable Rendering rendering) {
        counts.add("kind." + note.kind(), 1);
        counts.add("bytes", visit.hops().stream().mapToLong(hop -> hop.body().length).sum());
        if (rendering != null) {
            counts.add("rendering." + rendering.verdict(), 1);
            counts.add("bytes", rendering.embedded().stream().mapToLong(exchange -> exchange.body().length).sum());
        }
        if (note.kind() == CaptureKind.PAGE) {
            counts.add("pages", 1);
            count(counts, visit.verdict());
            visit.last().filter(hop -> hop.truncation() != null).ifPresent(hop -> counts.add("truncated." + hop.truncation(), 1));
        }
    }

    /** How a page ended, whether it was visited or not. */
    static void count(Counts counts, Verdict verdict) {
        counts.add("verdict." + verdict, 1);
        if (verdict == Verdict.ROBOTS_DISALLOWED || verdict.name().endsWith("_REFUSED")) {
            counts.add("refused", 1);
        } else if (verdict != Verdict.ANSWERED && verdict != Verdict.REDIRECT_LEFT) {
            counts.add("failed", 1);
        }
    }
}
