package org.ormek.api.jobs;

import org.jspecify.annotations.Nullable;

/**
 * One issue of an import.
 *
 * @param id          digest
 * @param reason      code from the closed list
 * @param location    place in the file
 * @param line        1-based; 0 where there are no lines
 * @param byteOffset  first byte; -1 where there are no offsets
 * @param field       column; null if the whole row
 * @param quarantined true if the row could not be used
 * @param message     what is wrong and what to do
 */
public record JobIssue(String id, String reason, String location, long line, long byteOffset, @Nullable String field, boolean quarantined, String message) {
}
