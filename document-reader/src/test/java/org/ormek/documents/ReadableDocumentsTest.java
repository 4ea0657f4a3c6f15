package org.ormek.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest documents come out with their text, their parts and their metadata. */
class ReadableDocumentsTest {

    @TempDir
    static Path directory;

    private static ReaderProcess reader;

    @BeforeAll
    static void start() throws Exception {
        long started = System.nanoTime();
        reader = new ReaderProcess("-Xmx256m", "-XX:+UseSerialGC");
        System.out.printf("ready after %d ms%n", (System.nanoTime() - started) / 1_000_000);
    }

    @AfterAll
    static void stop() throws Exception {
        reader.close();
    }

    @Test
    void saysThatItIsReadyFirst() {
        assertThat(reader.ready()).hasToString("{\"ready\":true,\"tika\":\"3.3.1\"}");
    }

    @Test
    void readsUtf8InKazakhAndRussian() throws Exception {
        String text = "Сәлеметсіз бе, қауіпсіздік қызметі. Здравствуйте, служба безопасности банка. 😀";
        JsonNode answer = reader.ask(file("kk.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo("OK");
        assertThat(text(answer)).contains(text);
        assertThat(answer.get("truncated").asBoolean()).isFalse();
        assertThat(answer.get("ocr").asText()).isEqualTo("NOT_NEEDED");
    }

    @Test
    void readsWindows1251() throws Exception {
        String text = "Здравствуйте, это служба безопасности банка. Переведите 50 000 тенге на безопасный счёт.";
        JsonNode answer = reader.ask(file("ru.txt", text.getBytes(Charset.forName("windows-1251"))));
        assertThat(text(answer)).as("%s", answer).contains(text);
    }

    @Test
    void readsShortWindows1251() throws Exception {
        for (String text : new String[] {"Перевод 50 000 тг, Иванов А.", "Call +77011234567, Алматы", "Жалоба", "КАРТА 4400"}) {
            JsonNode answer = reader.ask(file("short.txt", text.getBytes(Charset.forName("windows-1251"))));
            assertThat(text(answer)).as("%s", answer).contains(text);
        }
    }

    @Test
    void takesOnlyCyrillicForCyrillic() {
        for (String page : new String[] {"windows-1251", "IBM866", "KOI8-R", "UTF-8"}) {
            for (String text : new String[] {"КАРТА", "Перевод на счёт, Иванов А.", "жалоба №5", "50 000 тг"}) {
                assertThat(CyrillicEncodingDetector.detect(text.getBytes(Charset.forName(page)))).as(page + " " + text)
                        .satisfiesAnyOf(found -> assertThat(found).isEqualTo(Charset.forName(page)),
                                found -> assertThat(new String(text.getBytes(Charset.forName(page)), found)).isEqualTo(text));
            }
        }
        assertThat(CyrillicEncodingDetector.detect("Café Müller, déjà vu à Genève, naïveté".getBytes(StandardCharsets.ISO_8859_1))).isNull();
        assertThat(CyrillicEncodingDetector.detect("银行账户转账请联系客服人员立即处理您的安全问题".getBytes(Charset.forName("GB18030")))).isNull();
        assertThat(CyrillicEncodingDetector.detect("Γειά σου Κόσμε, η τράπεζά σας".getBytes(Charset.forName("windows-1253")))).isNull();
    }

    @Test
    void readsHtml() throws Exception {
        JsonNode answer = reader.ask(file("page.html", ("<html><head><title>Банк</title><script>var x='no';</script></head>"
                + "<body><p>Звоните 8 701 123 45 67</p><img src='http://example.kz/a.png'></body></html>").getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo("OK");
        assertThat(text(answer)).contains("Звоните 8 701 123 45 67").doesNotContain("var x");
        assertThat(answer.at("/metadata/title").asText()).isEqualTo("Банк");
    }

    @Test
    void readsALetterAndItsAttachmentAsTwoParts() throws Exception {
        byte[] attachment = Documents.docx("Счёт KZ123");
        JsonNode answer = reader.ask(file("letter.eml",
                Documents.letterWith(attachment, "invoice.docx", "application/octet-stream").getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo("OK");
        assertThat(answer.get("parts")).hasSize(2);
        assertThat(text(answer)).contains("Переведите деньги").doesNotContain("KZ123");
        JsonNode part = answer.at("/parts/1");
        assertThat(part.get("name").asText()).isEqualTo("invoice.docx");
        assertThat(part.get("depth").asInt()).isEqualTo(1);
        assertThat(part.get("contentType").asText()).contains("wordprocessingml");
        assertThat(part.get("text").asText()).contains("Счёт KZ123");
        JsonNode metadata = answer.get("metadata");
        assertThat(metadata.get("from").asText()).contains("bad@example.kz");
        assertThat(metadata.get("to").asText()).contains("victim@example.kz");
        assertThat(metadata.get("subject").asText()).isEqualTo("Ваш счёт");
        assertThat(metadata.get("date").asText()).isEqualTo("2026-03-03T05:00:00Z");
    }

    @Test
    void readsPdfDocxAndXlsx() throws Exception {
        JsonNode pdf = reader.ask(file("a.pdf", Documents.pdf(null, "Account KZ86125KZT5004100100", "Second page")));
        assertThat(pdf.get("verdict").asText()).as("%s", pdf).isEqualTo("OK");
        assertThat(text(pdf)).contains("KZ86125KZT5004100100").contains("Second page");
        assertThat(pdf.at("/metadata/author").asText()).isEqualTo("Clerk");

        JsonNode docx = reader.ask(file("a.docx", Documents.docx("Заявление о мошенничестве")));
        assertThat(docx.get("verdict").asText()).as("%s", docx).isEqualTo("OK");
        assertThat(text(docx)).contains("Заявление о мошенничестве");
        assertThat(docx.at("/metadata/title").asText()).isEqualTo("Жалоба");

        JsonNode xlsx = reader.ask(file("a.xlsx", Documents.xlsx("+77011234567", "Алматы")));
        assertThat(xlsx.get("verdict").asText()).as("%s", xlsx).isEqualTo("OK");
        assertThat(text(xlsx)).contains("+77011234567").contains("Алматы");
    }

    @Test
    void believesTheBytesAndNotTheName() throws Exception {
        JsonNode answer = reader.ask(file("holiday.jpg", Documents.pdf(null, "Not a picture")));
        assertThat(answer.get("contentType").asText()).isEqualTo("application/pdf");
        assertThat(text(answer)).contains("Not a picture");
    }

    @Test
    void readsAPackageEntryByEntry() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", "first".getBytes(StandardCharsets.UTF_8));
        entries.put("inner.zip", Documents.zip(Map.of("b.pdf", Documents.pdf(null, "second"))));
        entries.put("c.docx", Documents.encrypted(Documents.docx("third")));
        JsonNode answer = reader.ask(file("a.zip", Documents.zip(entries)));
        assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo("OK");
        assertThat(answer.get("reason").asText()).contains("1 of 5 parts could not be read");
        assertThat(answer.get("truncated").asBoolean()).isTrue();
        assertThat(answer.at("/parts/3/name").asText()).isEqualTo("b.pdf");
        assertThat(answer.at("/parts/3/depth").asInt()).isEqualTo(2);
        assertThat(answer.at("/parts/4/verdict").asText()).isEqualTo("ENCRYPTED");
    }

    @Test
    void keepsToTheLimitsOfTheRequest() throws Exception {
        Path text = file("long.txt", "слово 😀 ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        JsonNode cut = reader.ask(text, Map.of("maxChars", 7));
        assertThat(cut.get("verdict").asText()).as("%s", cut).isEqualTo("TRUNCATED");
        assertThat(text(cut)).isEqualTo("слово \uFFFD");
        Path zip = file("deep.zip", Documents.zip(Map.of("in.zip", Documents.zip(Map.of("b.txt", "b".getBytes(StandardCharsets.UTF_8))))));
        JsonNode shallow = reader.ask(zip, Map.of("maxDepth", 1));
        assertThat(shallow.get("verdict").asText()).as("%s", shallow).isEqualTo("TRUNCATED");
        assertThat(shallow.get("reason").asText()).contains("maxDepth");
        JsonNode large = reader.ask(text, Map.of("maxBytes", 10));
        assertThat(large.get("verdict").asText()).as("%s", large).isEqualTo("TOO_LARGE");
    }

    @Test
    void answersAnImageWithOrWithoutOcr() throws Exception {
        JsonNode answer = reader.ask(file("screen.png", Documents.png("PAY 12345")));
        System.out.println("image: ocr " + answer.get("ocr").asText() + ", " + answer.get("verdict").asText() + ", "
                + answer.get("reason").asText());
        if (Tesseract.find().isUsable()) {
            assertThat(answer.get("ocr").asText()).isEqualTo("USED");
            assertThat(text(answer)).contains("12345");
        } else {
            assertThat(answer.get("ocr").asText()).isEqualTo("NOT_INSTALLED");
            assertThat(answer.get("verdict").asText()).isEqualTo("UNSUPPORTED");
            assertThat(answer.get("reason").asText()).contains("install tesseract-ocr");
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstandAndGoesOn() throws Exception {
        assertThat(reader.ask("not json").get("reason").asText()).contains("not understood");
        assertThat(reader.ask("{\"path\":\"/x\",\"maxDepht\":1}").get("reason").asText()).contains("maxDepht");
        assertThat(reader.ask("{\"path\":\"/x\",\"maxChars\":0}").get("reason").asText()).contains("maxChars is 0");
        assertThat(reader.ask("{}").get("reason").asText()).contains("path");
        assertThat(reader.ask(directory.resolve("absent")).get("reason").asText()).contains("no file");
        assertThat(reader.ask(file("random.bin", new byte[] {0, 1, 2, 3, (byte) 255, 0, 7})).get("verdict").asText()).isEqualTo("UNSUPPORTED");
    }

    @Test
    void endsWhenTheParentClosesItsEnd() throws Exception {
        ReaderProcess other = new ReaderProcess("-Xmx64m");
        other.close();
        assertThat(other.process().waitFor()).isZero();
    }

    private static String text(JsonNode answer) {
        return answer.at("/parts/0/text").asText();
    }

    private static Path file(String name, byte[] content) throws Exception {
        return Files.write(directory.resolve(name), content);
    }
}
