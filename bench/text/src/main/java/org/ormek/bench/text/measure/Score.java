package org.ormek.bench.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ormek.bench.text.narrative.Name;
import org.ormek.bench.text.narrative.Narrative;
import org.ormek.bench.text.narrative.Piece;

/**
 * Compares findings with the truth. A finding is right if a piece that it touches has the same kind and value, and no
 * other finding took it; all others are wrong. What no finding took is missed.
 */
final class Score {

    private static final class Counts {
        private int right;
        private int wrong;
        private int missed;
    }

    private final Map<String, Counts> byKind = new TreeMap<>();
    private final Map<String, Counts> byCategory = new TreeMap<>();

    /** Counts one narrative; findings of other kinds than the given ones are not asked for. */
    void add(Narrative narrative, List<Found> findings, List<String> kinds) {
        List<Found> left = new ArrayList<>(findings);
        for (Piece piece : narrative.pieces()) {
            for (Name name : piece.names()) {
                if (kinds.contains(name.kind())) {
                    boolean right = left.removeIf(new FirstOf(piece, name));
                    count(name.kind(), piece.category(), right);
                }
            }
        }
        for (Found wrong : left) {
            String category = narrative.pieces().stream().filter(piece -> piece.touches(wrong.start(), wrong.end()))
                    .map(Piece::category).findFirst().orElse("plain words");
            counts(byKind, wrong.name().kind()).wrong++;
            counts(byCategory, category + " -> " + wrong.name().kind()).wrong++;
        }
    }

    /** True for the first finding that fits, and for no other. */
    private static final class FirstOf implements java.util.function.Predicate<Found> {
        private final Piece piece;
        private final Name name;
        private boolean used;

        FirstOf(Piece piece, Name name) {
            this.piece = piece;
            this.name = name;
        }

        @Override
        public boolean test(Found found) {
            boolean fits = !used && found.name().equals(name) && piece.touches(found.start(), found.end());
            used |= fits;
            return fits;
        }
    }

    private void count(String kind, String category, boolean right) {
        for (Counts counts : List.of(counts(byKind, kind), counts(byCategory, category + " -> " + kind))) {
            counts.right += right ? 1 : 0;
            counts.missed += right ? 0 : 1;
        }
    }

    private static Counts counts(Map<String, Counts> all, String key) {
        return all.computeIfAbsent(key, one -> new Counts());
    }

    /** Right findings of a kind among all findings of it, from 0 to 1; 1 if nothing was found. */
    double precision(String kind) {
        Counts counts = counts(byKind, kind);
        return share(counts.right, counts.wrong);
    }

    /** Planted names of a kind that were found, from 0 to 1; 1 if nothing was planted. */
    double recall(String kind) {
        Counts counts = counts(byKind, kind);
        return share(counts.right, counts.missed);
    }

    private static double share(int part, int others) {
        return part + others == 0 ? 1 : (double) part / (part + others);
    }

    /** A row of the table of kinds. */
    String row(String finder, String kind) {
        Counts counts = counts(byKind, kind);
        return String.format(Locale.ROOT, "| %s | %s | %d | %d | %d | %d | %.4f | %.4f |", kind, finder, counts.right + counts.missed, counts.right,
                counts.wrong, counts.missed, precision(kind), recall(kind));
    }

    /** Rows of the categories in which something was wrong or missed. */
    List<String> failures(String finder) {
        List<String> rows = new ArrayList<>();
        byCategory.forEach((category, counts) -> {
            if (counts.wrong + counts.missed > 0) {
                rows.add("| " + category + " | " + finder + " | " + counts.right + " | " + counts.wrong + " | " + counts.missed + " |");
            }
        });
        return rows;
    }

    /** The share found of a category of planted telephone numbers, as text; a dash if there was none. */
    String found(String category) {
        Counts counts = byCategory.get(category + " -> phone");
        return counts == null ? "-" : String.format(Locale.ROOT, "%.3f", share(counts.right, counts.missed));
    }
}
