package org.ormek.ingest.row;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Issue;

/**
 * One row of a source: its columns, or why it has none.
 *
 * @param location   where it is, for people
 * @param line       1-based first line; 0 where the format has no lines
 * @param byteOffset first byte; -1 where the format has no offsets
 * @param byteLength bytes from there that are the row's; 0 where the format has no offsets
 * @param identity   what makes the row itself: its bytes (with the header for CSV) or a canonical form of its content
 * @param fields     columns with their values; empty if the row is defective
 * @param defect     what is wrong with the row as such, for example why it has no columns; null if nothing
 */
public record SourceRow(String location, long line, long byteOffset, long byteLength, byte[] identity, Map<String, List<String>> fields,
                        @Nullable Defect defect) {

    /**
     * Why a row has no columns, or, if the reason does not quarantine, what is missing from it.
     *
     * @param reason  from the closed list
     * @param message what is wrong and what to do
     */
    public record Defect(Issue.Reason reason, String message) {
    }
}
