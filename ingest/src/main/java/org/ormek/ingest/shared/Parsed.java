package org.ormek.ingest.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Evidence;
import org.ormek.model.Issue;

/**
 * What became of a row.
 *
 * @param rowBytes length of the row in its source; 0 where the format has no offsets
 * @param evidence what it says; null if the row is quarantined
 * @param issues   what is wrong with it; may be empty
 */
public record Parsed(long rowBytes, @Nullable Evidence evidence, List<Issue> issues) {
}
