package org.ormek.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile file gets its verdict, and the good file after it is read. */
class HostileDocumentsTest {

    @TempDir
    static Path directory;

    private static ReaderProcess reader;
    private static Path good;

    @BeforeAll
    static void start() throws Exception {
        reader = new ReaderProcess("-Xmx256m", "-XX:+UseSerialGC");
        good = file("good.docx", Documents.docx("Всё в порядке"));
    }

    @AfterAll
    static void stop() throws Exception {
        reader.close();
    }

    @AfterEach
    void theNextGoodFileIsRead() throws Exception {
        JsonNode answer = reader.ask(good);
        assertThat(answer.at("/parts/0/text").asText()).as("%s", answer).contains("Всё в порядке");
    }

    @Test
    void emptyFile() throws Exception {
        assertVerdict(reader.ask(file("empty.pdf", new byte[0])), "EMPTY");
        assertVerdict(reader.ask(file("blank.txt", " \n \n".getBytes(StandardCharsets.UTF_8))), "EMPTY");
    }

    @Test
    void encryptedPdfDocxAndZip() throws Exception {
        assertVerdict(reader.ask(file("locked.pdf", Documents.pdf("secret", "hidden"))), "ENCRYPTED");
        assertVerdict(reader.ask(file("locked.docx", Documents.encrypted(Documents.docx("hidden")))), "ENCRYPTED");
        byte[] zip = Documents.zip(Map.of("a.txt", "hidden".getBytes(StandardCharsets.UTF_8)));
        assertVerdict(reader.ask(file("locked.zip", markedEncrypted(zip))), "ENCRYPTED");
    }

    @Test
    void cutFiles() throws Exception {
        byte[] pdf = Documents.pdf(null, "one", "two", "three");
        for (int tenths = 2; tenths < 10; tenths++) {
            JsonNode answer = reader.ask(file("cut.pdf", Arrays.copyOf(pdf, pdf.length * tenths / 10)));
            assertVerdict(answer, "CORRUPT");
            assertThat(answer.get("truncated").asBoolean()).isTrue();
        }
        byte[] docx = Documents.docx("text");
        assertVerdict(reader.ask(file("cut.docx", Arrays.copyOf(docx, docx.length / 2))), "CORRUPT");
        byte[] zip = Documents.zip(Map.of("a.pdf", pdf));
        assertVerdict(reader.ask(file("cut.zip", Arrays.copyOf(zip, zip.length / 2))), "CORRUPT");
        byte[] gzip = Documents.gzip(1 << 20, 'a');
        assertVerdict(reader.ask(file("cut.gz", Arrays.copyOf(gzip, gzip.length / 2))), "CORRUPT");
    }

    @Test
    void hundredThousandEntries() throws Exception {
        Path zip = directory.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (int i = 0; i < 100_000; i++) {
                out.putNextEntry(new ZipEntry("e" + i + ".txt"));
                out.write('x');
                out.closeEntry();
            }
        }
        JsonNode answer = timed("100,000 entries", zip, Map.of("maxEmbedded", 1_000));
        assertVerdict(answer, "TRUNCATED");
        assertThat(answer.get("parts")).hasSize(1_001);
    }

    @Test
    void nestedZips() throws Exception {
        byte[] innermost = Documents.zip(Map.of("zeros.bin", new byte[8 << 20]));
        byte[] zip = innermost;
        for (int level = 0; level < 4; level++) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (int i = 0; i < 16; i++) {
                entries.put("z" + level + "-" + i + ".zip", zip);
            }
            zip = Documents.zip(entries);
        }
        assertVerdict(timed("16^4 nested zips", file("nested.zip", zip), Map.of()), "BOMB");
        byte[] deep = "bottom".getBytes(StandardCharsets.UTF_8);
        for (int level = 0; level < 100; level++) {
            deep = Documents.zip(Map.of("inner.zip", deep));
        }
        assertVerdict(timed("100 levels", file("deep.zip", deep), Map.of()), "TRUNCATED");
    }

    @Test
    void hugeGzip() throws Exception {
        assertVerdict(timed("gz of 200 MB of zeros", file("zeros.gz", Documents.gzip(200_000_000, 0)), Map.of()), "BOMB");
        assertVerdict(timed("gz of 200 MB of text", file("text.gz", Documents.gzip(200_000_000, 'a')), Map.of()), "TRUNCATED");
        byte[] twice = Documents.gzip(300_000_000, 0);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(twice);
        }
        assertVerdict(timed("gz of gz of 300 MB", file("twice.gz", packed.toByteArray()), Map.of()), "BOMB");
    }

    @Test
    void officeBomb() throws Exception {
        String start = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>";
        byte[] spaces = new byte[100 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, spaces, 0, head.length);
        assertVerdict(timed("docx with 100 MB of spaces", file("bomb.docx", Documents.with(Documents.docx("x"), "word/document.xml", spaces)), Map.of()), "BOMB");
    }

    @Test
    void billionLaughs() throws Exception {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        xml.append("]><r>&a29;</r>");
        assertVerdict(timed("billion laughs", file("laughs.xml", xml.toString().getBytes(StandardCharsets.UTF_8)), Map.of()), "BOMB");
        String deep = "<r>".repeat(200_000) + "x" + "</r>".repeat(200_000);
        assertVerdict(timed("200,000 nested elements", file("deep.xml", ("<?xml version=\"1.0\"?>" + deep).getBytes(StandardCharsets.UTF_8)), Map.of()), "BOMB");
        String html = "<html><body>" + "<div>".repeat(100_000) + "x";
        JsonNode answer = timed("100,000 nested div", file("deep.html", html.getBytes(StandardCharsets.UTF_8)), Map.of());
        assertThat(answer.get("verdict").asText()).as("%s", answer.get("reason")).isIn("BOMB", "OK");
    }

    @Test
    void imageLargerThanMemory() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] header = {'I', 'H', 'D', 'R', 0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0};
        CRC32 crc = new CRC32();
        crc.update(header);
        var out = new java.io.DataOutputStream(png);
        out.writeInt(13);
        out.write(header);
        out.writeInt((int) crc.getValue());
        JsonNode answer = timed("65536 x 65536 png", file("huge.png", png.toByteArray()), Map.of());
        assertThat(answer.get("verdict").asText()).as("%s", answer).isIn("UNSUPPORTED", "CORRUPT");
    }

    @Test
    void deadlineOfTheRequest() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] pdf = Documents.pdf(null, "page");
        for (int i = 0; i < 500; i++) {
            entries.put(i + ".pdf", pdf);
        }
        JsonNode answer = reader.ask(file("slow.zip", Documents.zip(entries)), Map.of("maxEmbedded", 10_000, "maxMillis", 50));
        assertVerdict(answer, "TIMED_OUT");
    }

    @Test
    void outOfMemoryIsAnsweredAndEndsTheProcess() throws Exception {
        try (ReaderProcess small = new ReaderProcess("-Xmx40m", "-XX:+UseSerialGC");
                ReaderProcess silent = new ReaderProcess("-Xmx40m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr")) {
            StringBuilder page = new StringBuilder("<html><body>");
            for (int i = 0; i < 250_000; i++) {
                page.append("<p>").append(i);
            }
            Path html = file("large.html", page.toString().getBytes(StandardCharsets.UTF_8));
            Process first = small.process();
            assertVerdict(small.ask(html), "OUT_OF_MEMORY");
            assertThat(first.waitFor()).isEqualTo(3);
            assertVerdict(small.ask(good), "OK");
            assertVerdict(silent.ask(html), "OUT_OF_MEMORY");
        }
    }

    private static JsonNode timed(String what, Path file, Map<String, ?> limits) throws Exception {
        long started = System.nanoTime();
        JsonNode answer = reader.ask(file, limits);
        long millis = (System.nanoTime() - started) / 1_000_000;
        System.out.printf("%s: %s after %d ms%n", what, answer.get("verdict").asText(), millis);
        assertThat(millis).isLessThan(15_000);
        return answer;
    }

    /** Sets the encryption bit in the local and the central header (APPNOTE 4.4.4). */
    private static byte[] markedEncrypted(byte[] zip) {
        byte[] marked = zip.clone();
        for (int i = 0; i + 10 < marked.length; i++) {
            if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 3 && marked[i + 3] == 4) {
                marked[i + 6] = 1;
            }
            if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 1 && marked[i + 3] == 2) {
                marked[i + 8] = 1;
            }
        }
        return marked;
    }

    private static void assertVerdict(JsonNode answer, String verdict) {
        assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo(verdict);
    }

    private static Path file(String name, byte[] content) throws Exception {
        return Files.write(directory.resolve(name), content);
    }
}
