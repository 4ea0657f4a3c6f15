package org.ormek.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Good files of many kinds, each cut or with some of its bits turned over, the same ones for the same number. */
final class DamagedFiles {

    private static final long SEED = 20261126;
    private static final int MOST_FLIPS = 64;
    private static final String CUT = "cut at a random byte";
    private static final String FLIPPED = "up to 64 bits turned over";
    private static final String INSIDE = "up to 64 bits turned over inside an entry of an office file";
    private static final String WIPED = "up to 4 KiB set to one value";

    private final List<Map.Entry<String, byte[]>> originals;

    DamagedFiles() throws Exception {
        originals = List.copyOf(fixtures().entrySet());
    }

    /** The first so many. */
    List<HostileFile> first(int count) {
        return IntStream.range(0, count).mapToObj(this::damaged).toList();
    }

    private HostileFile damaged(int number) {
        Map.Entry<String, byte[]> original = originals.get(number % originals.size());
        Random random = new Random(SEED + number);
        boolean packed = original.getValue()[0] == 'P' && original.getValue()[1] == 'K';
        String kind = switch (random.nextInt(8)) {
            case 0, 1, 2 -> CUT;
            case 3 -> WIPED;
            case 4, 5 -> packed ? INSIDE : FLIPPED;
            default -> FLIPPED;
        };
        String name = "damaged-%04d.%s".formatted(number, original.getKey());
        return new HostileFile(kind, name, EnumSet.allOf(Verdict.class), () -> damage(original.getValue(), kind, random.nextLong()));
    }

    private static byte[] damage(byte[] original, String kind, long seed) throws Exception {
        Random random = new Random(seed);
        return switch (kind) {
            case CUT -> Arrays.copyOf(original, random.nextInt(original.length));
            case WIPED -> {
                byte[] wiped = original.clone();
                int from = random.nextInt(wiped.length);
                Arrays.fill(wiped, from, Math.min(wiped.length, from + 1 + random.nextInt(4096)), (byte) random.nextInt(256));
                yield wiped;
            }
            case INSIDE -> {
                Map<String, byte[]> entries = Documents.unzip(original);
                List<String> names = List.copyOf(entries.keySet());
                entries.computeIfPresent(names.get(random.nextInt(names.size())), (name, content) -> flipped(content, random));
                yield Documents.zip(entries);
            }
            default -> flipped(original, random);
        };
    }

    private static byte[] flipped(byte[] original, Random random) {
        byte[] flipped = original.clone();
        for (int left = original.length == 0 ? 0 : 1 + random.nextInt(MOST_FLIPS); left > 0; left--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static Map<String, byte[]> fixtures() throws Exception {
        String words = "Переведите 50 000 тенге на безопасный счёт KZ86125KZT5004100100, звоните 8 701 123 45 67. ".repeat(20);
        Map<String, byte[]> fixtures = new LinkedHashMap<>();
        fixtures.put("pdf", Documents.pdf(null, "one", "two", "three"));
        fixtures.put("docx", Documents.docx(words));
        fixtures.put("xlsx", Documents.xlsx(words, "8 701 123 45 67"));
        fixtures.put("pptx", pptx());
        fixtures.put("xls", xls(words));
        fixtures.put("msg", msg(words));
        fixtures.put("odt", odt(words));
        fixtures.put("epub", pair("mimetype", text("application/epub+zip"), "a.xhtml", text("<html xmlns='http://www.w3.org/1999/xhtml'><body>" + words + "</body></html>")));
        fixtures.put("rtf", text("{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}{\\info{\\title t}}\\f0 words \\b bold\\b0\\par {\\pict\\pngblip 89504e47}}"));
        fixtures.put("html", text("<html><head><title>t</title></head><body><table><tr><td>" + words + "</td></tr></table></body></html>"));
        fixtures.put("xml", text("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"b\">]><r a='1'><![CDATA[x]]>&a;" + words + "</r>"));
        fixtures.put("svg", text("<svg xmlns='http://www.w3.org/2000/svg'><text>" + words + "</text></svg>"));
        fixtures.put("json", text("{\"a\":[1,2,{\"b\":\"" + words + "\"}]}"));
        fixtures.put("txt", text(words));
        fixtures.put("eml", Documents.letterWith(Documents.docx(words), "a.docx", "application/octet-stream").getBytes(StandardCharsets.UTF_8));
        fixtures.put("zip", pair("a.pdf", Documents.pdf(null, "page"), "b.txt", text(words)));
        fixtures.put("gz", Documents.gzip(1 << 20, 'a'));
        fixtures.put("tar", tar(text(words)));
        fixtures.put("png", Documents.png("PAY 12345"));
        for (String image : List.of("jpg", "gif", "bmp", "tif")) {
            fixtures.put(image, image(image));
        }
        return fixtures;
    }

    private static byte[] pptx() throws Exception {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("slide");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            show.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] xls(String words) throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Calls").createRow(0).createCell(0).setCellValue(words);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** The few streams that a letter of Outlook cannot do without (MS-OXMSG 2.4). */
    private static byte[] msg(String words) throws Exception {
        try (POIFSFileSystem letter = new POIFSFileSystem()) {
            letter.createDocument(new java.io.ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            letter.createDocument(new java.io.ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_1000001F");
            letter.createDocument(new java.io.ByteArrayInputStream("IPM.Note".getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_001A001F");
            letter.createDocument(new java.io.ByteArrayInputStream("subject".getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_0037001F");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            letter.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] odt(String words) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", text("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                + "<office:body><office:text><text:p>" + words + "</text:p></office:text></office:body></office:document-content>"));
        return Documents.zip(entries);
    }

    private static byte[] pair(String first, byte[] content, String second, byte[] other) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(first, content);
        entries.put(second, other);
        return Documents.zip(entries);
    }

    private static byte[] tar(byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("a.txt");
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] image(String format) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), format, bytes)) {
            throw new IllegalStateException("no writer for " + format);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
