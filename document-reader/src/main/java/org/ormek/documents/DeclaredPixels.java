package org.ormek.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** How many pixels an image says it has, from its header alone: whoever decodes it will ask for that much memory. */
final class DeclaredPixels {

    private static final int HEAD_BYTES = 4096;
    private static final int MOST_PAGES = 500;
    private static final int JP2_SIZES = 8;
    private static final Pattern PNM = Pattern.compile("P[1-6](?:\\s+|#[^\n]*\n)+(\\d{1,9})(?:\\s+|#[^\n]*\n)+(\\d{1,9})\\s.*", Pattern.DOTALL);

    private DeclaredPixels() {}

    /** Pixels of the largest page of the image in this file; 0 if its header is not understood. */
    static long of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return webp(text, ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
        }
        int header = text.indexOf("ihdr");
        if (text.startsWith("jP  ", 4) && header > 0 && header + 4 + JP2_SIZES <= head.length) {
            ByteBuffer sizes = ByteBuffer.wrap(head).position(header + 4);
            return Integer.toUnsignedLong(sizes.getInt()) * Integer.toUnsignedLong(sizes.getInt());
        }
        if (text.startsWith("\u00ff\u00d8")) {
            return jpeg(file);
        }
        Matcher pnm = PNM.matcher(text);
        return pnm.matches() ? Long.parseLong(pnm.group(1)) * Long.parseLong(pnm.group(2)) : known(file);
    }

    /** The largest frame of a JPEG (ITU-T T.81, B.2.2); the library refuses the largest ones without saying so. */
    private static long jpeg(Path file) throws IOException {
        long largest = 0;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(2);
            while (in.getFilePointer() + 9 < in.length() && in.read() == 0xFF) {
                int marker = in.read();
                if (marker == 0xFF) {
                    in.seek(in.getFilePointer() - 1);
                    continue;
                }
                long next = in.getFilePointer() + in.readUnsignedShort();
                if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                    in.skipBytes(1);
                    largest = Math.max(largest, (long) in.readUnsignedShort() * in.readUnsignedShort());
                }
                in.seek(next);
            }
        }
        return largest;
    }

    /** The three kinds of first chunk of a WebP file (RFC 9649, 2.5 to 2.7). */
    private static long webp(String text, ByteBuffer head) {
        if (head.capacity() < 30) {
            return 0;
        }
        if (text.startsWith("VP8X", 12)) {
            return ((head.getInt(24) & 0xFFFFFFL) + 1) * ((head.getInt(26) >>> 8) + 1L);
        }
        if (text.startsWith("VP8L", 12)) {
            int sizes = head.getInt(21);
            return ((sizes & 0x3FFFL) + 1) * ((sizes >>> 14 & 0x3FFFL) + 1);
        }
        return (head.getShort(26) & 0x3FFFL) * (head.getShort(28) & 0x3FFFL);
    }

    private static long known(Path file) throws IOException {
        try (FileImageInputStream stream = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? largestPage(readers.next(), stream) : 0;
        }
    }

    private static long largestPage(ImageReader reader, FileImageInputStream stream) {
        long largest = 0;
        try {
            reader.setInput(stream);
            for (int page = 0; page < MOST_PAGES; page++) {
                largest = Math.max(largest, (long) reader.getWidth(page) * reader.getHeight(page));
            }
        } catch (IOException | RuntimeException noMorePages) {
            // there are no more, or the header is damaged: what decodes it will say so
        } finally {
            reader.dispose();
        }
        return largest;
    }
}
