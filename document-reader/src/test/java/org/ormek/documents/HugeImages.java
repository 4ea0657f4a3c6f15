package org.ormek.documents;

import static org.ormek.documents.HostileFile.of;
import static org.ormek.documents.Verdict.CORRUPT;
import static org.ormek.documents.Verdict.TOO_LARGE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images of few bytes that declare more pixels than any memory holds. */
final class HugeImages {

    private static final String KIND = "image that declares 65,535 x 65,535 pixels";
    private static final String INSIDE = "the same inside a document";
    private static final int SIDE = 65_535;

    private HugeImages() {}

    static List<HostileFile> all() {
        return List.of(
                of(KIND, "huge.png", HugeImages::png, TOO_LARGE, CORRUPT),
                of(KIND, "huge.gif", HugeImages::gif, TOO_LARGE, CORRUPT),
                of(KIND, "huge.jpg", HugeImages::jpeg, TOO_LARGE, CORRUPT),
                of(KIND, "huge.bmp", HugeImages::bmp, TOO_LARGE, CORRUPT),
                of(KIND, "huge.tif", HugeImages::tiff, TOO_LARGE, CORRUPT),
                of(KIND, "huge.webp", HugeImages::webp, TOO_LARGE, CORRUPT),
                of(KIND, "huge.jp2", HugeImages::jp2, TOO_LARGE, CORRUPT),
                of(KIND, "huge.ppm", () -> "P6 %d %d 255\nxyz".formatted(SIDE, SIDE).getBytes(StandardCharsets.US_ASCII), TOO_LARGE, CORRUPT),
                of(INSIDE, "image.pdf", () -> PdfTraps.image(SIDE, SIDE, new byte[] {120, -100, 3, 0, 0, 0, 0, 1}), Verdict.values()[0], Verdict.values()),
                of(INSIDE, "image.docx", () -> Documents.with(Documents.docx("text"), "word/media/image1.png", png()), Verdict.values()[0], Verdict.values()),
                of(INSIDE, "image.zip", () -> Documents.zip(Map.of("huge.png", png())), Verdict.values()[0], Verdict.values()),
                of(INSIDE, "image.eml", () -> Documents.letterWith(png(), "huge.png", "image/png").getBytes(StandardCharsets.UTF_8), Verdict.values()[0], Verdict.values()));
    }

    static byte[] png() {
        byte[] header = ByteBuffer.allocate(17).put(ascii("IHDR")).putInt(SIDE).putInt(SIDE).put((byte) 8).put((byte) 6).array();
        CRC32 crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13).put(header)
                .putInt((int) crc.getValue()).array();
    }

    private static byte[] gif() {
        return ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).put(ascii("GIF89a")).putShort((short) SIDE).putShort((short) SIDE)
                .put(new byte[] {0, 0, 0, ','}).putInt(0).putShort((short) SIDE).putShort((short) SIDE).put(new byte[] {0, 2, 2, 68, 1, 0, ';'}).array();
    }

    private static byte[] jpeg() throws Exception {
        byte[] jpeg = small("jpg");
        for (int i = 0; i + 9 < jpeg.length; i++) {
            if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xC0) { // start of frame: height and width
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) SIDE).putShort(i + 7, (short) SIDE);
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] bmp() throws Exception {
        byte[] bmp = small("bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, SIDE).putInt(22, SIDE);
        return bmp;
    }

    private static byte[] tiff() {
        ByteBuffer tiff = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN).put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 8);
        int[][] entries = {{256, 4, SIDE}, {257, 4, SIDE}, {258, 3, 8}, {259, 3, 1}, {262, 3, 1}, {273, 4, 120}, {278, 4, SIDE}, {279, 4, 8}};
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[2]);
        }
        return tiff.array();
    }

    private static byte[] webp() {
        byte[] side = {-1, -1, -1}; // 24 bits, one less than the side
        return ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF")).putInt(38).put(ascii("WEBPVP8X")).putInt(10)
                .putInt(0).put(side).put(side).put(ascii("VP8 ")).putInt(8).putLong(0).array();
    }

    private static byte[] jp2() {
        return ByteBuffer.allocate(77).putInt(12).put(ascii("jP  ")).putInt(0x0D0A870A).putInt(20).put(ascii("ftypjp2 ")).putInt(0).put(ascii("jp2 "))
                .putInt(45).put(ascii("jp2h")).putInt(22).put(ascii("ihdr")).putInt(SIDE).putInt(SIDE).putShort((short) 3).putInt(0x07070000).array();
    }

    private static byte[] small(String format) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
