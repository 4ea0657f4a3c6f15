package org.ormek.ingest.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One issue as the ledger has it.
 *
 * @param id          its number, a digest
 * @param importId    the import that met it first
 * @param reason      code, for example {@code WalletChecksumFailed}
 * @param sourceName  file as received
 * @param location    place in it
 * @param line        1-based; 0 where there are no lines
 * @param byteOffset  first byte; -1 where there are no offsets
 * @param byteLength  bytes of the row from there; 0 where there are no offsets
 * @param field       column; null if the whole row
 * @param quarantined true if the row could not be used
 * @param message     what is wrong and what to do
 * @param replayedBy  the import that brought the repaired row in; null if none did
 */
public record IssueEntry(String id, long importId, String reason, String sourceName, String location, long line, long byteOffset, long byteLength, @Nullable String field,
                         boolean quarantined, String message, @Nullable Long replayedBy) {
}
