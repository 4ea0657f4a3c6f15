package org.ormek.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked against the allowance; closing it leaves the container open. */
final class CountedStream extends FilterInputStream {

    private final Allowance allowance;

    CountedStream(InputStream unpacked, Allowance allowance) {
        super(unpacked);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        allowance.takeUnpacked(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        allowance.takeUnpacked(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        allowance.takeUnpacked(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // the container closes its own stream
    }
}
