package org.ormek.ingest.shared;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Evidence;
import org.ormek.model.Issue;
import org.ormek.model.Sha256;

/**
 * What became of a row.
 *
 * @param rowBytes length of the row in its source; 0 where the format has no offsets
 * @param evidence what it says; null if the row is quarantined
 * @param earlier  ids of the evidence that earlier versions of the parser made of the same row, if they did
 * @param issues   what is wrong with it; may be empty
 */
public record Parsed(long rowBytes, @Nullable Evidence evidence, List<Sha256> earlier, List<Issue> issues) {

    /** Ids of all that any version makes of the row. */
    public Stream<Sha256> ids() {
        return Stream.concat(Stream.ofNullable(evidence).map(Evidence::id), earlier.stream());
    }
}
