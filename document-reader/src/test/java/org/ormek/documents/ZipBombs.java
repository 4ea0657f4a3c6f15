package org.ormek.documents;

import static org.ormek.documents.HostileFile.of;
import static org.ormek.documents.Verdict.BOMB;
import static org.ormek.documents.Verdict.CORRUPT;
import static org.ormek.documents.Verdict.TRUNCATED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Small archives that unpack to much, or to themselves. */
final class ZipBombs {

    private static final int KERNEL_BYTES = 1 << 20;

    private ZipBombs() {}

    static List<HostileFile> all() {
        return List.of(
                of("zip in zip, 16^4 archives of 8 MiB", "nested.zip", ZipBombs::nested, BOMB),
                of("zip in zip, 100 levels", "levels.zip", ZipBombs::levels, TRUNCATED),
                of("zip with overlapping entries, 1 GiB", "overlapping.zip", () -> overlapping(1_000), BOMB),
                of("zip with overlapping entries, 1 GiB", "same-bytes.zip", () -> sameBytes(1_000), BOMB, TRUNCATED),
                of("zip that holds itself", "again.zip", () -> QuineZip.bytes("again.zip"), TRUNCATED),
                of("zip that holds itself", "again.docx", () -> QuineZip.bytes("again.zip"), CORRUPT),
                of("zip with 100,000 entries", "entries.zip", () -> Documents.manyEntries(100_000), TRUNCATED),
                of("gz of 1 GiB", "zeros.gz", () -> Repeated.gzip(1L << 30, (byte) 0), BOMB),
                of("gz of 1 GiB", "text.gz", () -> Repeated.gzip(1L << 30, (byte) 'a'), BOMB, TRUNCATED),
                of("gz of 1 GiB", "twice.gz", () -> twice(Repeated.gzip(1L << 30, (byte) 0)), BOMB),
                of("office file that unpacks to 100 MiB", "spaces.docx", ZipBombs::docx, BOMB),
                of("office file that unpacks to 100 MiB", "strings.xlsx", ZipBombs::xlsx, BOMB),
                of("PDF whose page unpacks to 1 GiB", "zeros.pdf", () -> PdfTraps.page(Repeated.zlib(1L << 30, (byte) ' '), "/FlateDecode"), Verdict.TIMED_OUT, Verdict.EMPTY),
                of("PDF whose page unpacks to 1 GiB", "packed-twice.pdf", () -> PdfTraps.page(deflated(Repeated.zlib(1L << 30, (byte) ' ')), "[/FlateDecode /FlateDecode]"), Verdict.EMPTY, Verdict.TIMED_OUT));
    }

    private static byte[] nested() throws IOException {
        byte[] zip = Documents.zip(Map.of("zeros.bin", new byte[8 << 20]));
        for (int level = 0; level < 4; level++) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (int i = 0; i < 16; i++) {
                entries.put("z" + level + "-" + i + ".zip", zip);
            }
            zip = Documents.zip(entries);
        }
        return zip;
    }

    private static byte[] levels() throws IOException {
        byte[] deep = "bottom".getBytes(StandardCharsets.UTF_8);
        for (int level = 0; level < 100; level++) {
            deep = Documents.zip(Map.of("inner.zip", deep));
        }
        return deep;
    }

    /** Each entry copies the header of the next one literally and shares the rest of its packed bytes (D. Fifield, WOOT 2019). */
    private static byte[] overlapping(int count) throws IOException {
        byte[] kernel = kernel();
        byte[] unpackedKernel = new byte[KERNEL_BYTES];
        Arrays.fill(unpackedKernel, (byte) 'a');
        List<byte[]> headers = new ArrayList<>();
        int packed = kernel.length;
        int unpacked = KERNEL_BYTES;
        for (int i = count - 1; i >= 0; i--) {
            headers.addFirst(ZipBytes.local(name(i), crc(headers, unpackedKernel), packed, unpacked));
            packed += 5 + headers.getFirst().length;
            unpacked += headers.getFirst().length;
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            byte[] header = headers.get(i);
            if (i > 0) {
                zip.writeBytes(new byte[] {0, (byte) header.length, 0, (byte) ~header.length, -1});
            }
            byte[] sizes = Arrays.copyOfRange(header, 14, 26);
            var numbers = java.nio.ByteBuffer.wrap(sizes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            directory.writeBytes(ZipBytes.central(name(i), numbers.getInt(), numbers.getInt(), numbers.getInt(), zip.size()));
            zip.writeBytes(header);
        }
        zip.writeBytes(kernel);
        return ended(zip, directory, count);
    }

    /** All entries point to the same bytes. */
    private static byte[] sameBytes(int count) throws IOException {
        byte[] kernel = kernel();
        byte[] unpacked = new byte[KERNEL_BYTES];
        Arrays.fill(unpacked, (byte) 'a');
        int checksum = crc(List.of(), unpacked);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        zip.writeBytes(ZipBytes.local(name(0), checksum, kernel.length, KERNEL_BYTES));
        zip.writeBytes(kernel);
        for (int i = 0; i < count; i++) {
            directory.writeBytes(ZipBytes.central(name(i), checksum, kernel.length, KERNEL_BYTES, 0));
        }
        return ended(zip, directory, count);
    }

    private static byte[] ended(ByteArrayOutputStream zip, ByteArrayOutputStream directory, int count) {
        int directoryAt = zip.size();
        zip.writeBytes(directory.toByteArray());
        zip.writeBytes(ZipBytes.end(count, directory.size(), directoryAt));
        return zip.toByteArray();
    }

    private static byte[] name(int index) {
        return "%04d.txt".formatted(index).getBytes(StandardCharsets.US_ASCII);
    }

    private static int crc(List<byte[]> headers, byte[] kernel) {
        CRC32 crc = new CRC32();
        headers.forEach(crc::update);
        crc.update(kernel);
        return (int) crc.getValue();
    }

    private static byte[] docx() throws IOException {
        return Documents.with(Documents.docx("x"), "word/document.xml", spaces(
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"));
    }

    private static byte[] xlsx() throws IOException {
        return Documents.with(Documents.xlsx("x"), "xl/sharedStrings.xml", spaces(
                "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"1\"><si><t>"));
    }

    private static byte[] spaces(String head) {
        byte[] xml = new byte[100 << 20];
        Arrays.fill(xml, (byte) ' ');
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, xml, 0, start.length);
        return xml;
    }

    private static byte[] twice(byte[] gzip) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(gzip);
        }
        return packed.toByteArray();
    }

    private static byte[] kernel() throws IOException {
        return Repeated.deflated(KERNEL_BYTES, (byte) 'a');
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
