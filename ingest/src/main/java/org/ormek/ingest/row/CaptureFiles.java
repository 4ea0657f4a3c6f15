package org.ormek.ingest.row;

import java.io.IOException;
import java.nio.file.Path;

/** Reads WARC files as rows; given by the assembly, because looking into pages is the crawlers' knowledge. */
@FunctionalInterface
public interface CaptureFiles {

    /** The captured pages of a file, in the columns of docs/formats/captures.md, and its damaged stretches. */
    RowSource open(Path file) throws IOException;
}
