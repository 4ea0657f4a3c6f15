package org.ormek.ingest.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.SourceRow;
import org.ormek.model.OrmekException;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Gives the rows of a source to Batch. After a restart the rows done before are read over, so that separators are counted whole. */
final class RowItems implements ItemStreamReader<SourceRow> {

    private static final String ROWS = "rows";

    /** Opens the source from its beginning. */
    @FunctionalInterface
    interface Opening {
        RowSource open() throws IOException;
    }

    private final Opening opening;
    private @Nullable RowSource source;
    private long rows;

    RowItems(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void open(ExecutionContext context) {
        if (source != null) {
            return;
        }
        try {
            source = opening.open();
            long done = context.getLong(ROWS, 0);
            for (rows = 0; rows < done; rows++) {
                source.next();
            }
        } catch (IOException e) {
            throw new ItemStreamException("The archived source cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable SourceRow read() throws IOException {
        SourceRow row = opened().next();
        rows += row == null ? 0 : 1;
        return row;
    }

    long separatorBytes() {
        return opened().separatorBytes();
    }

    private RowSource opened() {
        if (source == null) {
            throw new OrmekException("The source is not open");
        }
        return source;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ROWS, rows);
    }

    @Override
    public void close() {
        // closed by the import when the counts have been read
    }

    void release() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
