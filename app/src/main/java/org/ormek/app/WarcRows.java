package org.ormek.app;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.warc.CaptureRow;
import org.ormek.crawl.warc.CaptureRows;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.SourceRow;
import org.ormek.model.Issue;

/** The captured pages of a WARC file as rows of an import: where the crawlers' knowledge of pages meets the imports. */
final class WarcRows implements RowSource {

    private static final int LONGEST_LOCATION = 480;

    private final CaptureRows captures;

    private WarcRows(CaptureRows captures) {
        this.captures = captures;
    }

    static RowSource open(Path file) throws IOException {
        return new WarcRows(new CaptureRows(file));
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        CaptureRow row = captures.next();
        if (row == null) {
            return null;
        }
        String location = row.location().length() > LONGEST_LOCATION ? row.location().substring(0, LONGEST_LOCATION) : row.location();
        SourceRow.Defect defect = row.damage().isEmpty() ? null : new SourceRow.Defect(Issue.Reason.BROKEN_CAPTURE, row.damage());
        return new SourceRow(location, 0, row.byteOffset(), row.byteLength(), row.identity(), row.fields(), defect);
    }

    @Override
    public long separatorBytes() {
        return captures.bytesBetween();
    }

    @Override
    public void close() throws IOException {
        captures.close();
    }
}
