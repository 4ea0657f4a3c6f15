package org.ormek.ingest.row;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file read row by row, once, from its beginning. */
public interface RowSource extends AutoCloseable {

    /** The next row, good or defective; null at the end. Only a disk error throws. */
    @Nullable SourceRow next() throws IOException;

    /** Bytes of the file that belong to no row so far: line ends, header, byte order mark, blank lines; -1 for formats without offsets. */
    long separatorBytes();

    @Override
    void close() throws IOException;
}
