package org.ormek.bench.text.narrative;

import java.util.List;

/**
 * A planted piece of a narrative.
 *
 * @param category what was planted and how it is written, for example {@code phone, letter O for zero}
 * @param start    first UTF-16 unit in the narrative
 * @param end      one behind the last unit
 * @param names    what it stands for; empty for a trap, which only looks like an identifier
 */
public record Piece(String category, int start, int end, List<Name> names) {

    /** Copies the names. */
    public Piece {
        names = List.copyOf(names);
    }

    /** True if the piece shares a character with the given range. */
    public boolean touches(int from, int to) {
        return start < to && from < end;
    }
}
