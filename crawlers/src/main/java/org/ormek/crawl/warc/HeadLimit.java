package org.ormek.crawl.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Ends the reading of a record whose head or body goes on for longer than any honest one. */
final class HeadLimit extends FilterInputStream {

    private long left;

    HeadLimit(InputStream in) {
        super(in);
    }

    /** So many bytes may be read from now on. */
    void allow(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left <= 0) {
            throw new ZipException("the record is larger than is read");
        }
        int got = super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(0, got);
        return got;
    }
}
