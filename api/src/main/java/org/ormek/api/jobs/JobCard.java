package org.ormek.api.jobs;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param id          number
 * @param job         what kind
 * @param dataset     compartment
 * @param sourceName  file as received
 * @param sourceSha256 its digest
 * @param state       WAITING, RUNNING, STOPPED (by request), DONE, FAILED, ROLLING_BACK or ROLLED_BACK
 * @param message     why it failed, or was stopped or rolled back; null otherwise
 * @param createdAt   when it was asked for
 * @param finishedAt  when it was done; null before
 * @param progress    how far it is
 * @param issues      issues noted
 */
public record JobCard(long id, String job, String dataset, String sourceName, String sourceSha256, String state, @Nullable String message,
                      Instant createdAt, @Nullable Instant finishedAt, Progress progress, long issues) {

    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "STOPPED", "ROLLED_BACK");

    /**
     * How far an import is. Grows chunk by chunk while it runs.
     *
     * @param bytesTotal  size of the file
     * @param bytesDone   bytes of rows done; all of the file when the import is done
     * @param rowsDone    rows done: written, duplicate and quarantined together
     * @param written     rows that became new evidence
     * @param duplicate   rows known already
     * @param quarantined rows that could not be used
     */
    public record Progress(long bytesTotal, long bytesDone, long rowsDone, long written, long duplicate, long quarantined) {
    }

    /** True if it will not change any more by itself. */
    public boolean ended() {
        return ENDED.contains(state);
    }
}
