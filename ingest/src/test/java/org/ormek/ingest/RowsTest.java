package org.ormek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.RowSources;
import org.ormek.ingest.row.SourceRow;

class RowsTest {

    @TempDir
    Path folder = Path.of(".");

    private record Read(List<SourceRow> rows, long separators) {
        List<String> reasons() {
            return rows.stream().filter(row -> row.defect() != null).map(row -> row.defect().reason().code() + "@" + row.line()).toList();
        }

        long rowBytes() {
            return rows.stream().mapToLong(SourceRow::byteLength).sum();
        }
    }

    private Read read(String ending, byte[] content, Charset encoding) throws IOException {
        Path file = Files.write(folder.resolve("rows." + ending), content);
        List<SourceRow> rows = new ArrayList<>();
        try (RowSource source = RowSources.open(file, "rows.x", ending, encoding)) {
            for (@Nullable SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            return new Read(rows, source.separatorBytes());
        }
    }

    private Read read(String ending, String content) throws IOException {
        return read(ending, content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void everyByteOfJsonLinesIsARowOrASeparator() throws IOException {
        String text = "\uFEFF{\"a\":1}\r\n\n  \n{\"b\":[\"x\",\"y\"]}\r{broken\n\"text\"\n{\"a\":1,\"a\":2}\n{\"c\":null}";
        Read read = read("jsonl", text);
        assertThat(read.reasons()).containsExactly("MalformedJson@5", "MalformedJson@6", "MalformedJson@7");
        assertThat(read.rows().get(1).fields()).containsEntry("b", List.of("x", "y"));
        assertThat(read.rowBytes() + read.separators()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void offsetsPointAtTheRow() throws IOException {
        byte[] text = "{\"a\":\"ә\"}\n{\"a\":2}\r\n{\"a\":3}".getBytes(StandardCharsets.UTF_8);
        for (SourceRow row : read("jsonl", text, StandardCharsets.UTF_8).rows()) {
            byte[] there = new byte[(int) row.byteLength()];
            System.arraycopy(text, (int) row.byteOffset(), there, 0, there.length);
            assertThat(there).isEqualTo(row.identity());
        }
    }

    @Test
    void aQuoteThatNeverClosesSpoilsItsOwnLineOnly() throws IOException {
        String text = "id;text\n1;\"two\nlines \"\"here\"\"\"\n2;\"never closed\n3;good\n4;a;b\n5;end\n";
        Read read = read("csv", text);
        assertThat(read.reasons()).containsExactly("MalformedCsv@4", "MalformedCsv@6");
        assertThat(read.rows().stream().filter(row -> row.defect() == null).map(row -> row.fields().get("id").getFirst())).containsExactly("1", "3", "5");
        assertThat(read.rows().getFirst().fields().get("text")).containsExactly("two\nlines \"here\"");
        assertThat(read.rowBytes() + read.separators()).isEqualTo(text.length());
    }

    @Test
    void wrongEncodingIsSaidAndTheRightOneReads() throws IOException {
        Charset cyrillic = Charset.forName("windows-1251");
        byte[] text = "id,text\n1,plain\n2,Звонили\n".getBytes(cyrillic);
        assertThat(read("csv", text, StandardCharsets.UTF_8).reasons()).containsExactly("WrongEncoding@3");
        assertThat(read("csv", text, cyrillic).rows().get(1).fields().get("text")).containsExactly("Звонили");
    }

    @Test
    void controlCharactersAndDoubledHeadersAreNamed() throws IOException {
        assertThat(read("csv", "a,b\n1,x\u0000y\n").reasons()).containsExactly("ControlCharacters@2");
        assertThat(read("csv", "a,a\n1,2\n").reasons().getFirst()).isEqualTo("MalformedCsv@1");
    }

    @Test
    void tagsInheritFromTheirPack() throws IOException {
        Read read = read("yaml", "title: T\ncurrency: BTC\ntags:\n- address: 1A\n- address: 1B\n  currency: LTC\n");
        assertThat(read.rows().get(0).fields()).containsEntry("currency", List.of("BTC")).containsEntry("title", List.of("T"));
        assertThat(read.rows().get(1).fields()).containsEntry("currency", List.of("LTC"));
    }

    @Test
    void everyByteOfAJsonDocumentIsARowOrASeparatorAndOffsetsPointAtIt() throws IOException {
        String text = " {\"қ\" : {\"x\":1},\n \"b\":[\"y\", \"z\"] , \"c\" : \"d\" }\n";
        Read read = read("json", text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(read.rows().stream().map(row -> new String(bytes, (int) row.byteOffset(), (int) row.byteLength(), StandardCharsets.UTF_8)))
                .containsExactly("\"қ\" : {\"x\":1}", "\"b\":[\"y\", \"z\"]", "\"c\" : \"d\"");
        assertThat(read.rows().get(1).fields()).containsEntry("@key", List.of("b")).containsEntry("@value", List.of("y", "z"));
        assertThat(read.rowBytes() + read.separators()).isEqualTo(bytes.length);
    }

    @Test
    void whereADocumentStopsBeingJsonTheRestIsOneNamedDefectAndWhatStoodBeforeIsKept() throws IOException {
        String text = "[{\"a\":1}, {\"b\":2}, {\"c\": [1, ";
        Read read = read("json", text);
        assertThat(read.reasons()).containsExactly("MalformedJson@0");
        assertThat(read.rows()).hasSize(3).last().satisfies(row -> assertThat(row.byteOffset()).isEqualTo(text.indexOf("{\"c\"")));
        assertThat(read.rowBytes() + read.separators()).isEqualTo(text.length());
        assertThat(read("json", "7").reasons()).containsExactly("MalformedJson@0");
        assertThat(read("json", "").reasons()).containsExactly("MalformedJson@0");
        assertThat(read("json", "[{\"a\":1}] x").reasons()).containsExactly("MalformedJson@0");
    }

    @Test
    void aLabelledCorpusGivesARowForEachSentenceAndEveryByteIsAccountedFor() throws IOException {
        String text = "\nӘрі O\nҚара B-ART\n\n\nОлар O\r\n\r\n";
        Read read = read("iob2", text);
        assertThat(read.rows().stream().map(row -> row.fields().get("text").getFirst())).containsExactly("Әрі Қара", "Олар");
        assertThat(read.rowBytes() + read.separators()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void equalRowsBelowDifferentHeadersAreDifferentRows() throws IOException {
        assertThat(read("csv", "phone,label\n1,a\n").rows().getFirst().identity())
                .isNotEqualTo(read("csv", "wallet,label\n1,a\n").rows().getFirst().identity())
                .isEqualTo(read("csv", "phone,label\n2,b\n1,a\n").rows().get(1).identity());
    }

    @Test
    void aWorkbookThatInflatesBeyondTheLimitIsNotRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 130; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(read("xlsx", bytes.toByteArray(), StandardCharsets.UTF_8).reasons()).containsExactly("RecordTooLarge@0");
        assertThat(read("xlsx", "no workbook").reasons()).containsExactly("UnreadableDocument@0");
    }
}
