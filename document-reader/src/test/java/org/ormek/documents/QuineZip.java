package org.ormek.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * A zip file with one entry that unpacks to the zip file itself, byte for byte. The packed stream is a self-reproducing
 * program in the two instructions that deflate has: copy the bytes that follow (a stored block, a header of 5 bytes) and
 * repeat the last n bytes (matches in blocks of the fixed code, filled up with empty blocks to 5 or 10 bytes). The file
 * holds its own checksum; since CRC-32 is affine over GF(2), that is the solution of 32 linear equations.
 */
final class QuineZip {

    private static final int UNIT = 5;
    private static final int FOUR = 4 * UNIT;
    private static final byte[] LAST_BLOCK = {1, 0, 0, -1, -1};
    private static final int[] LENGTH_EXTRA = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5};
    private static final Map<Integer, byte[]> REPEATS = new ConcurrentHashMap<>();
    private static final int LONGEST_MATCH = 200;
    private static final int MOST_MATCHES = 4;
    private static final int BLOCK_BITS = 3 + 7;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int bitCount;

    private QuineZip() {}

    /** The file, whose entry has this name. Fails if no instruction has the length that the name asks for. */
    static byte[] bytes(String name) {
        byte[] encoded = name.getBytes(StandardCharsets.US_ASCII);
        int constant = crc(withChecksum(encoded, 0));
        long[] equations = new long[Integer.SIZE];
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            int column = crc(withChecksum(encoded, 1 << bit)) ^ constant ^ 1 << bit;
            for (int row = 0; row < Integer.SIZE; row++) {
                equations[row] |= (long) (column >>> row & 1) << bit;
            }
        }
        for (int row = 0; row < Integer.SIZE; row++) {
            equations[row] |= (long) (constant >>> row & 1) << Integer.SIZE;
        }
        return withChecksum(encoded, solved(equations));
    }

    private static byte[] withChecksum(byte[] name, int checksum) {
        byte[] head = new byte[30 + name.length];
        byte[] tail = new byte[LAST_BLOCK.length + 46 + name.length + 22];
        int total = assembled(head, tail).length;
        int packed = total - head.length - (tail.length - LAST_BLOCK.length);
        return assembled(ZipBytes.local(name, checksum, packed, total), join(LAST_BLOCK,
                ZipBytes.central(name, checksum, packed, total, 0), ZipBytes.end(1, 46 + name.length, head.length + packed)));
    }

    private static byte[] assembled(byte[] head, byte[] tail) {
        byte[] copyHead = copy(head.length + UNIT);
        byte[] repeatHead = repeat(head.length + UNIT, 2 * UNIT);
        byte[] copyTail = copy(2 * UNIT + tail.length);
        byte[] repeatTail = repeat(2 * UNIT + tail.length, 2 * UNIT);
        byte[] copyFour = copy(FOUR);
        byte[] repeatFour = repeat(FOUR, UNIT);
        byte[] nothing = copy(0);
        return join(head,
                copyHead, head, copyHead,
                repeatHead,
                copy(2 * UNIT), repeatHead,
                copyFour, copy(2 * UNIT), repeatHead, copyFour,
                repeatFour,
                copyFour, repeatFour, copyFour, repeatFour, copyFour,
                repeatFour,
                copyFour, repeatFour, nothing, nothing, copyTail,
                repeatFour,
                nothing, nothing,
                copyTail, repeatTail, tail,
                repeatTail,
                tail);
    }

    private static byte[] copy(int bytes) {
        return ByteBuffer.allocate(UNIT).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0).putShort((short) bytes).putShort((short) ~bytes).array();
    }

    /** An instruction of {@code size} bytes that repeats the last {@code count} bytes. */
    private static byte[] repeat(int count, int size) {
        return REPEATS.computeIfAbsent(count * 100 + size, absent -> findRepeat(count, size));
    }

    private static byte[] findRepeat(int count, int size) {
        for (int blocks = 1; BLOCK_BITS * blocks <= Byte.SIZE * size; blocks++) {
            Deque<Integer> matches = new ArrayDeque<>();
            if (split(count, count, Byte.SIZE * size - BLOCK_BITS * blocks, matches)) {
                QuineZip code = new QuineZip();
                code.block(count, matches);
                for (int empty = 1; empty < blocks; empty++) {
                    code.block(count, new ArrayDeque<>());
                }
                return code.out.toByteArray();
            }
        }
        throw new IllegalArgumentException("no instruction of " + size + " bytes repeats " + count);
    }

    private static boolean split(int distance, int count, int bitsLeft, Deque<Integer> matches) {
        if (count == 0 || bitsLeft <= 0 || matches.size() == MOST_MATCHES) {
            return count == 0 && bitsLeft == 0;
        }
        // The order of matches is free, so only rising lengths are tried.
        for (int length = matches.isEmpty() ? 3 : matches.getLast(); length <= Math.min(count, LONGEST_MATCH); length++) {
            matches.addLast(length);
            if (split(distance, count - length, bitsLeft - matchBits(length, distance), matches)) {
                return true;
            }
            matches.removeLast();
        }
        return false;
    }

    private static int matchBits(int length, int distance) {
        int code = lengthCode(length);
        return (code < 23 ? 7 : 8) + LENGTH_EXTRA[code] + 5 + distanceExtra(distanceCode(distance));
    }

    private void block(int distance, Deque<Integer> matches) {
        put(0b010, 3); // not the last one, fixed code
        for (int length : matches) {
            int code = lengthCode(length);
            if (code < 23) {
                putCode(code + 1, 7);
            } else {
                putCode(0b11000000 + code - 23, 8);
            }
            put(length - lengthBase(code), LENGTH_EXTRA[code]);
            int far = distanceCode(distance);
            putCode(far, 5);
            put(distance - distanceBase(far), distanceExtra(far));
        }
        putCode(0, 7);
    }

    private static int lengthBase(int code) {
        int base = 3;
        for (int i = 0; i < code; i++) {
            base += 1 << LENGTH_EXTRA[i];
        }
        return base;
    }

    private static int lengthCode(int length) {
        int code = 0;
        while (code + 1 < LENGTH_EXTRA.length && lengthBase(code + 1) <= length) {
            code++;
        }
        return code;
    }

    private static int distanceExtra(int code) {
        return Math.max(0, code / 2 - 1);
    }

    private static int distanceBase(int code) {
        int base = 1;
        for (int i = 0; i < code; i++) {
            base += 1 << distanceExtra(i);
        }
        return base;
    }

    private static int distanceCode(int distance) {
        int code = 0;
        while (distanceBase(code + 1) <= distance) {
            code++;
        }
        return code;
    }

    /** Codes go from their highest bit, all else from the lowest (RFC 1951, 3.1.1). */
    private void putCode(int code, int length) {
        put(Integer.reverse(code) >>> Integer.SIZE - length, length);
    }

    private void put(int value, int length) {
        bits |= (long) value << bitCount;
        bitCount += length;
        for (; bitCount >= Byte.SIZE; bitCount -= Byte.SIZE) {
            out.write((int) bits);
            bits >>>= Byte.SIZE;
        }
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** Gauss-Jordan over GF(2): bits 0 to 31 of a row are factors, bit 32 is the right side. */
    private static int solved(long[] rows) {
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            int pivot = bit;
            while (pivot < Integer.SIZE && (rows[pivot] >>> bit & 1) == 0) {
                pivot++;
            }
            if (pivot == Integer.SIZE) {
                throw new IllegalArgumentException("no single checksum fits, another name may have one");
            }
            long row = rows[pivot];
            rows[pivot] = rows[bit];
            rows[bit] = row;
            for (int other = 0; other < Integer.SIZE; other++) {
                if (other != bit && (rows[other] >>> bit & 1) == 1) {
                    rows[other] ^= row;
                }
            }
        }
        int solution = 0;
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            solution |= (int) (rows[bit] >>> Integer.SIZE & 1) << bit;
        }
        return solution;
    }
}
