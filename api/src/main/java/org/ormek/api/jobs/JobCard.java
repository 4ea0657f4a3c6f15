package org.ormek.api.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param id          number
 * @param job         what kind
 * @param dataset     compartment
 * @param sourceName  file as received
 * @param sourceSha256 its digest
 * @param state       WAITING, RUNNING, DONE or FAILED
 * @param message     why it failed; null otherwise
 * @param createdAt   when it was asked for
 * @param finishedAt  when it ended; null before
 * @param bytesTotal  size of the file
 * @param rowsDone    rows done so far
 * @param written     rows that became new evidence
 * @param duplicate   rows known already
 * @param quarantined rows that could not be used
 * @param issues      issues noted
 */
public record JobCard(long id, String job, String dataset, String sourceName, String sourceSha256, String state, @Nullable String message,
                      Instant createdAt, @Nullable Instant finishedAt, long bytesTotal, long rowsDone, long written, long duplicate,
                      long quarantined, long issues) {
}
