package org.ormek.crawl.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/** Writes WARC records, each as a gzip member of its own. */
final class RecordWriter {

    private final GzipPacker gzip;
    private final ByteArrayOutputStream out;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream(16 * 1024);
    private final WarcWriter records;

    RecordWriter(GzipPacker gzip, ByteArrayOutputStream out) throws IOException {
        this.gzip = gzip;
        this.out = out;
        records = new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE);
    }

    void write(WarcRecord record) throws IOException {
        records.write(record);
        gzip.pack(plain.toByteArray(), out);
        plain.reset();
    }
}
