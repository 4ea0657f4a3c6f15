package org.ormek.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.ormek.model.Certainty;
import org.ormek.model.EntityType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Span;

/** What a scan has found so far; a place taken by one finding is closed to those after it. */
final class Hits {

    private record Hit(int start, int end, Reading.Recognized reading) {
    }

    private final ScanText text;
    private final List<Hit> found = new ArrayList<>();
    private final BitSet taken;

    Hits(ScanText text) {
        this.text = text;
        this.taken = new BitSet(text.length());
    }

    /** The end of the finding that covers the place, or the place itself if it is free. */
    int skip(int at) {
        return taken.get(at) ? taken.nextClearBit(at) : at;
    }

    /** True if no place of the piece is taken. */
    boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /** Adds findings on one free piece of the plain text. */
    void add(int start, int end, List<Reading.Recognized> readings) {
        if (end > start && isFree(start, end)) {
            readings.forEach(reading -> found.add(new Hit(start, end, reading)));
            taken.set(start, end);
        }
    }

    /** Closes a piece that can be nothing else, although it is no finding. */
    void close(int start, int end) {
        taken.set(start, end);
    }

    /** All findings by position; card numbers are masked. */
    List<Mention> mentions(String field, MentionRole role) {
        found.sort(Comparator.comparingInt(Hit::start));
        List<Mention> mentions = new ArrayList<>(found.size());
        for (Hit hit : found) {
            Span span = text.span(hit.start(), hit.end());
            // A host with spaces in it ("name dot com") may be plain words.
            boolean spoken = hit.reading().entity().type() == EntityType.SITE && span.of(text.original()).indexOf(' ') >= 0;
            Reading.Recognized reading = spoken ? candidate(hit.reading()) : hit.reading();
            String raw = reading.entity().type() == EntityType.PAYMENT_CARD ? reading.entity().display()
                    : span.of(text.original());
            mentions.add(new Mention(reading.entity(), role, raw, field, span, reading.certainty(),
                    reading.extractor()));
        }
        return mentions;
    }

    /** The same finding as a candidate only. */
    static Reading.Recognized candidate(Reading.Recognized reading) {
        return new Reading.Recognized(reading.entity(), Certainty.CANDIDATE, reading.extractor());
    }
}
