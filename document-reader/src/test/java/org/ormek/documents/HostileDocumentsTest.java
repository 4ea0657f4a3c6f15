package org.ormek.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that reach a limit get the verdict of that limit, and the good file after them is read. See also {@link HostileCorpusTest}. */
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

    private static void assertVerdict(JsonNode answer, String verdict) {
        assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo(verdict);
    }

    private static Path file(String name, byte[] content) throws Exception {
        return Files.write(directory.resolve(name), content);
    }
}
