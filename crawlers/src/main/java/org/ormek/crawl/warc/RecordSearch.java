package org.ormek.crawl.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.ormek.crawl.capture.GzipMemberStream;

/** Finds where the next record begins behind a damaged stretch. */
final class RecordSearch {

    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 8;

    private final FileChannel file;
    private final boolean gzip;

    /** Over a file, which stays the caller's. */
    RecordSearch(FileChannel file) throws IOException {
        this.file = file;
        gzip = isGzip(0);
    }

    /** True if bytes there look like the beginning of a gzip member. */
    boolean isGzip(long at) throws IOException {
        byte[] two = read(at, 2);
        return two.length == 2 && two[0] == 0x1f && (two[1] & 0xff) == 0x8b;
    }

    /** The first place from there on where a record begins, in the way of this file; the size of the file if there is none. */
    long after(long from) throws IOException {
        long at = from;
        for (byte[] window = read(at, WINDOW); window.length >= OVERLAP; window = read(at, WINDOW)) {
            for (int i = 0; i + OVERLAP <= window.length; i++) {
                if (gzip ? isMember(window, i, at + i) : isLine(window, i)) {
                    return gzip ? at + i : at + i + 1;
                }
            }
            at += window.length - OVERLAP + 1;
        }
        return file.size();
    }

    private boolean isMember(byte[] window, int i, long at) throws IOException {
        if (window[i] != 0x1f || (window[i + 1] & 0xff) != 0x8b || window[i + 2] != 8) {
            return false;
        }
        try (GzipMemberStream member = new GzipMemberStream(file, at)) {
            return Arrays.equals(member.readNBytes(MARK.length), MARK);
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /** The mark at the beginning of a line, with a digit behind it. */
    private static boolean isLine(byte[] window, int i) {
        return window[i] == '\n' && Arrays.equals(window, i + 1, i + 1 + MARK.length, MARK, 0, MARK.length) && Character.isDigit(window[i + 1 + MARK.length]);
    }

    private byte[] read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // Until full or at the end.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
