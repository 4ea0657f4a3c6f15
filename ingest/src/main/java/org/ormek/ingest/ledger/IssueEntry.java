package org.ormek.ingest.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One issue as the ledger has it.
 *
 * @param id          its number, a digest
 * @param reason      code, for example {@code WalletChecksumFailed}
 * @param sourceName  file as received
 * @param location    place in it
 * @param line        1-based; 0 where there are no lines
 * @param byteOffset  first byte; -1 where there are no offsets
 * @param field       column; null if the whole row
 * @param quarantined true if the row could not be used
 * @param message     what is wrong and what to do
 */
public record IssueEntry(String id, String reason, String sourceName, String location, long line, long byteOffset, @Nullable String field,
                         boolean quarantined, String message) {
}
