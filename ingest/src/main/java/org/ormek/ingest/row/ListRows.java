package org.ormek.ingest.row;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Issue;

/** Rows of a container (TagPack) that was opened as a whole; a row has a place but no offset. */
final class ListRows implements RowSource {

    private final Iterator<SourceRow> rows;

    ListRows(Iterator<SourceRow> rows) {
        this.rows = rows;
    }

    static SourceRow row(String location, String canonical, Map<String, List<String>> fields) {
        return new SourceRow(location, 0, -1, 0, canonical.getBytes(StandardCharsets.UTF_8), fields, null);
    }

    static ListRows defective(Issue.Reason reason, String message) {
        return new ListRows(List.of(new SourceRow("whole file", 0, -1, 0, new byte[0], Map.of(),
                new SourceRow.Defect(reason, message))).iterator());
    }

    @Override
    public @Nullable SourceRow next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public long separatorBytes() {
        return -1;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
