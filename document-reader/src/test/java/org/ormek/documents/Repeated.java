package org.ormek.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;

/**
 * Many equal bytes, packed without packing them all: after a full flush a deflate stream knows nothing of what was before,
 * so one packed block may stand in it again and again.
 */
final class Repeated {

    private static final int BLOCK_BYTES = 1 << 20;
    private static final byte[] LAST_BLOCK = {1, 0, 0, -1, -1};

    private Repeated() {}

    /** A gzip file (RFC 1952) of a multiple of 1 MiB. */
    static byte[] gzip(long bytes, byte value) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] packed = deflated(bytes, value, checksum);
        ByteBuffer end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) checksum.getValue()).putInt((int) bytes);
        return join(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0}, packed, end.array());
    }

    /** A zlib stream (RFC 1950) of a multiple of 1 MiB. */
    static byte[] zlib(long bytes, byte value) throws IOException {
        Adler32 checksum = new Adler32();
        byte[] packed = deflated(bytes, value, checksum);
        return join(new byte[] {0x78, 0x01}, packed, ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /** A bare deflate stream of a multiple of 1 MiB. */
    static byte[] deflated(long bytes, byte value) throws IOException {
        return deflated(bytes, value, new CRC32());
    }

    private static byte[] deflated(long bytes, byte value, Checksum checksum) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        Arrays.fill(block, value);
        byte[] packed = packed(block);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long done = 0; done < bytes; done += BLOCK_BYTES) {
            out.write(packed);
            checksum.update(block, 0, block.length);
        }
        out.write(LAST_BLOCK);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] block) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(block);
            byte[] packed = new byte[1 << 16];
            int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] join(byte[] head, byte[] body, byte[] end) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(head);
        joined.write(body);
        joined.write(end);
        return joined.toByteArray();
    }
}
