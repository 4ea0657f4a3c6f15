package org.ormek.crawl.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What one gzip member of a file holds (RFC 1952), with its optional header fields read over: wget writes one. Reading to the
 * end checks length and CRC. Damage is a ZipException, a torn member an EOFException; any other exception is the disk's.
 */
public final class GzipMemberStream extends InputStream {

    private static final int BUFFER = 16 * 1024;
    private static final int TRAILER = 8;
    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int LONGEST_FIELD = 1 << 16;

    private final FileChannel file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long next;
    private long plain;
    private long end = -1;

    /** Begins at a place of the file, where the header of a member must stand. The file stays the caller's. */
    public GzipMemberStream(FileChannel file, long from) throws IOException {
        this.file = file;
        next = from;
        try {
            header();
        } catch (IOException e) {
            inflater.end();
            throw e;
        }
    }

    private void header() throws IOException {
        need(10);
        if (in.get() != 0x1f || (in.get() & 0xff) != 0x8b || in.get() != 8) {
            throw new ZipException("no gzip member begins here");
        }
        int flags = in.get() & 0xff;
        if ((flags & RESERVED) != 0) {
            throw new ZipException("the gzip header has flags that do not exist");
        }
        in.position(in.position() + 6);
        if ((flags & HAS_EXTRA) != 0) {
            need(2);
            for (int left = in.getShort() & 0xffff; left > 0; left--) {
                need(1);
                in.get();
            }
        }
        text((flags & HAS_NAME) != 0);
        text((flags & HAS_COMMENT) != 0);
        if ((flags & HAS_CRC) != 0) {
            need(2);
            in.getShort();
        }
    }

    private void text(boolean there) throws IOException {
        byte last = there ? (byte) 1 : 0;
        for (int read = 0; last != 0; read++) {
            need(1);
            last = in.get();
            if (read > LONGEST_FIELD) {
                throw new ZipException("the gzip header does not end");
            }
        }
    }

    private void need(int bytes) throws IOException {
        while (in.remaining() < bytes) {
            if (!fill()) {
                throw new EOFException("the gzip member is torn");
            }
        }
    }

    private boolean fill() throws IOException {
        in.compact();
        int got = file.read(in, next);
        in.flip();
        next += Math.max(0, got);
        return got > 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    if (!in.hasRemaining() && !fill()) {
                        throw new EOFException("the gzip member is torn");
                    }
                    inflater.setInput(in);
                }
                int got = inflater.inflate(bytes, offset, length);
                if (got > 0) {
                    crc.update(bytes, offset, got);
                    plain += got;
                    return got;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("the gzip member asks for a dictionary");
                }
            }
        } catch (DataFormatException e) {
            throw new ZipException("the compressed bytes are damaged");
        }
        if (end < 0) {
            trailer();
        }
        return -1;
    }

    private void trailer() throws IOException {
        need(TRAILER);
        if (in.getInt() != (int) crc.getValue() || in.getInt() != (int) plain) {
            throw new ZipException("the checksum of the gzip member does not fit");
        }
        end = next - in.remaining();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Where the member ends in the file; -1 until it was read to its end and found sound. */
    public long end() {
        return end;
    }

    /** True if all compressed bytes were read, whether the checksum fitted or not. */
    public boolean isInflated() {
        return inflater.finished();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
