package org.ormek.crawl.hostile;

import java.io.ByteArrayOutputStream;

/** A brotli stream written by hand (RFC 7932): uncompressed meta-blocks, many of them. */
final class BrotliBomb {

    private BrotliBomb() {
    }

    /** About the given number of MiB. Uncompressed meta-blocks keep the writer simple; the decoder cannot know. */
    static byte[] of(int mebibytes) {
        Bits bits = new Bits();
        bits.put(0, 1);
        for (int i = 0; i < mebibytes * 16; i++) {
            bits.put(0, 1);
            bits.put(0, 2);
            bits.put(65_536 - 1, 16);
            bits.put(1, 1);
            bits.align();
            bits.bytes(new byte[65_536]);
        }
        bits.put(3, 2);
        bits.align();
        return bits.out.toByteArray();
    }

    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int held;
        private int count;

        void put(int value, int width) {
            for (int i = 0; i < width; i++) {
                held |= (value >> i & 1) << count;
                if (++count == 8) {
                    out.write(held);
                    held = 0;
                    count = 0;
                }
            }
        }

        void align() {
            if (count > 0) {
                put(0, 8 - count);
            }
        }

        void bytes(byte[] bytes) {
            out.write(bytes, 0, bytes.length);
        }
    }
}
