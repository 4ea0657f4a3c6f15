package org.ormek.crawl.capture;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The gzip members of a file one by one (RFC 1952), each checked by its CRC. A WARC file by the standard's annex D holds
 * one record in each member, so the end of the last whole member is the end of the last whole record.
 */
final class GzipMembers implements Closeable {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int EXTRA_FIELDS = 0x1e;
    private static final int LARGEST = 128 << 20;

    /**
     * One member.
     *
     * @param offset where it begins in the file
     * @param length compressed
     * @param plain  its content
     */
    record Member(long offset, long length, byte[] plain) {
    }

    private final FileChannel file;
    private long position;

    GzipMembers(Path path, long from) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        position = from;
    }

    /** Where the next member begins: behind the last whole one. */
    long position() {
        return position;
    }

    /** The next whole member; empty if what follows is nothing, or not a whole and sound member. */
    Optional<Member> next() throws IOException {
        ByteBuffer header = read(position, HEADER);
        if (header.remaining() < HEADER || (header.get(0) & 0xff) != 0x1f || (header.get(1) & 0xff) != 0x8b || header.get(2) != 8
                || (header.get(3) & EXTRA_FIELDS) != 0) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        CRC32 crc = new CRC32();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        byte[] out = new byte[16 * 1024];
        long at = position + HEADER;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    ByteBuffer in = read(at, 16 * 1024);
                    if (!in.hasRemaining()) {
                        return Optional.empty();
                    }
                    at += in.remaining();
                    inflater.setInput(in.array(), 0, in.remaining());
                }
                int got = inflater.inflate(out);
                crc.update(out, 0, got);
                plain.write(out, 0, got);
                if (got == 0 && inflater.needsDictionary() || plain.size() > LARGEST) {
                    return Optional.empty();
                }
            }
            long end = position + HEADER + inflater.getBytesRead();
            ByteBuffer trailer = read(end, TRAILER).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            if (trailer.remaining() < TRAILER || trailer.getInt(0) != (int) crc.getValue() || trailer.getInt(4) != plain.size()) {
                return Optional.empty();
            }
            Member member = new Member(position, end + TRAILER - position, plain.toByteArray());
            position = end + TRAILER;
            return Optional.of(member);
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // Until full or at the end.
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
