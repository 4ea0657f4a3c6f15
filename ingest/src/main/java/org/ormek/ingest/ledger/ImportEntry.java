package org.ormek.ingest.ledger;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Sha256;

/**
 * One import as the ledger has it.
 *
 * @param id         number of the import
 * @param job        job word
 * @param dataset    compartment
 * @param source     digest of the archived file
 * @param sourceName name as received
 * @param mapping    mapping text; empty if none
 * @param asker      who asked
 * @param state      WAITING, RUNNING, STOPPED, DONE, FAILED, ROLLING_BACK or ROLLED_BACK
 * @param message    why it failed, or was stopped or rolled back; null otherwise
 * @param createdAt  when it was asked for
 * @param finishedAt when it ended; null while it has not
 * @param counts     the accounts
 * @param parser     name and version of what read its rows, or read rows of its job when it was ordered
 */
public record ImportEntry(long id, String job, String dataset, Sha256 source, String sourceName, String mapping, String asker,
                          String state, @Nullable String message, Instant createdAt, @Nullable Instant finishedAt, Counts counts,
                          String parser) {

    /** Asked to be rolled back; part of its evidence may be gone. */
    public static final String ROLLING_BACK = "ROLLING_BACK";
    /** Rolled back: states nothing any more. */
    public static final String ROLLED_BACK = "ROLLED_BACK";

    private static final Set<String> UNFINISHED = Set.of("WAITING", "RUNNING", "FAILED");
    private static final Set<String> RESTING = Set.of("DONE", "STOPPED", "FAILED", ROLLING_BACK);

    /** True if running it would do something. */
    public boolean isUnfinished() {
        return UNFINISHED.contains(state);
    }

    /** True if it does not wait or run, and was not rolled back. */
    public boolean mayBeRolledBack() {
        return RESTING.contains(state);
    }

    /** True if it is done, by a version of the parser that is not the given one. */
    public boolean isReadByOther(String current) {
        return state.equals("DONE") && !parser.equals(current);
    }

    /** True if it is another import whose rows, where they are the same, are the same evidence as those of that one. */
    public boolean mayStateTheSameAs(ImportEntry that) {
        return id != that.id && !state.startsWith("ROLL") && job.equals(that.job) && dataset.equals(that.dataset) && mapping.equals(that.mapping);
    }

    /**
     * The accounts of a file.
     *
     * @param bytesTotal       size of the file
     * @param bytesAccepted    bytes of rows that became evidence
     * @param bytesQuarantined bytes of rows that did not
     * @param bytesSeparators  bytes of no row; -1 for formats whose rows have no offsets
     * @param read             rows read
     * @param written          rows that became new evidence
     * @param duplicate        rows whose evidence was there already
     * @param quarantined      rows that could not be used
     */
    public record Counts(long bytesTotal, long bytesAccepted, long bytesQuarantined, long bytesSeparators, long read,
                         long written, long duplicate, long quarantined) {

        /** Before the first row. */
        public static Counts none() {
            return new Counts(0, 0, 0, -1, 0, 0, 0, 0);
        }

        /** True if nothing is unaccounted for: rows always, bytes for formats that have offsets. */
        public boolean balance() {
            return read == written + duplicate + quarantined
                    && (bytesSeparators < 0 || bytesTotal == bytesAccepted + bytesQuarantined + bytesSeparators);
        }
    }
}
