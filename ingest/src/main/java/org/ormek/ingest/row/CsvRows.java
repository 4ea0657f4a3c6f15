package org.ormek.ingest.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Issue;

/**
 * CSV by RFC 4180 with a header line, separated by comma, semicolon or tab (whichever the header holds most of). A quote
 * that never closes spoils its own line only: the rows behind it are read.
 */
final class CsvRows implements RowSource {

    private static final int MAX_ROW_LINES = 2_000;

    private final ByteLines lines;
    private final Charset encoding;
    private final Deque<ByteLines.Line> waiting = new ArrayDeque<>();
    private @Nullable List<String> header;
    private char separator = ',';
    private long separators;
    private boolean headerSpoiled;

    CsvRows(Path file, Charset encoding) throws IOException {
        this.lines = new ByteLines(file);
        this.encoding = encoding;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (ByteLines.Line line = line(); line != null; line = line()) {
            if (line.length() == 0) {
                separators += line.terminator();
                continue;
            }
            SourceRow row = rowFrom(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable SourceRow rowFrom(ByteLines.Line first) throws IOException {
        if (first.isCut()) {
            return alone(first, JsonLineRows.LineRow.tooLarge());
        }
        List<ByteLines.Line> parts = new ArrayList<>(List.of(first));
        int quotes = quotes(first);
        while (quotes % 2 == 1) {
            ByteLines.Line following = parts.size() < MAX_ROW_LINES ? line() : null;
            if (following == null || following.isCut()) {
                if (following != null) {
                    waiting.addFirst(following);
                }
                giveBack(parts);
                return alone(first, malformed("a quote opens and never closes"));
            }
            parts.add(following);
            quotes += quotes(following);
        }
        SourceRow row = parse(parts);
        if (row != null && row.defect() != null && parts.size() > 1) {
            // Two quotes that never close look like one that does: only the first line is to blame for sure.
            separators -= parts.getLast().terminator();
            giveBack(parts);
            return alone(first, malformed("a quote opens and does not close rightly"));
        }
        return row;
    }

    /** All lines but the first are read again. */
    private void giveBack(List<ByteLines.Line> parts) {
        for (int i = parts.size() - 1; i > 0; i--) {
            waiting.addFirst(parts.get(i));
        }
    }

    private @Nullable SourceRow parse(List<ByteLines.Line> parts) {
        byte[] bytes = join(parts);
        Optional<String> decoded = TextBytes.decode(bytes, encoding);
        if (decoded.isEmpty()) {
            return row(parts, bytes, Map.of(), TextBytes.wrongEncoding(encoding));
        }
        // Files put together by hand have a byte order mark in their middle as well.
        String text = TextBytes.withoutMark(decoded.get());
        if (headerSpoiled) {
            return row(parts, bytes, Map.of(), malformed("the header line of the file is wrong, so no row can be read"));
        }
        if (TextBytes.hasControlCharacters(text)) {
            return row(parts, bytes, Map.of(), TextBytes.controlCharacters());
        }
        if (header == null) {
            separator = separatorOf(text);
            header = cells(text).stream().map(String::strip).toList();
            Set<String> names = new HashSet<>();
            for (String name : header) {
                if (!names.add(name)) {
                    SourceRow.Defect defect = malformed("the header names '" + name + "' twice");
                    header = null;
                    headerSpoiled = true;
                    return row(parts, bytes, Map.of(), defect);
                }
            }
            count(parts);
            return null;
        }
        try {
            List<String> cells = cells(text);
            if (cells.size() != header.size()) {
                return row(parts, bytes, Map.of(), malformed("the row has " + cells.size() + " cells, the header " + header.size()));
            }
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                fields.put(header.get(i), cells.get(i).isBlank() ? List.of() : List.of(cells.get(i)));
            }
            return row(parts, bytes, fields, null);
        } catch (CsvParseException e) {
            return row(parts, bytes, Map.of(), malformed(SafeReason.of(String.valueOf(e.getMessage()))));
        }
    }

    private List<String> cells(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException e) {
            throw new IllegalStateException("Reading a string does no input", e);
        }
    }

    private static char separatorOf(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (header.chars().filter(c -> c == candidate).count() > header.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private SourceRow alone(ByteLines.Line line, SourceRow.Defect defect) {
        separators += line.terminator();
        return JsonLineRows.LineRow.defective(line, defect);
    }

    private SourceRow row(List<ByteLines.Line> parts, byte[] bytes, Map<String, List<String>> fields, SourceRow.@Nullable Defect defect) {
        separators += parts.getLast().terminator();
        ByteLines.Line first = parts.getFirst();
        long length = parts.stream().mapToLong(part -> part.length() + part.terminator()).sum() - parts.getLast().terminator();
        return new SourceRow("line " + first.number() + ", byte " + first.offset(), first.number(), first.offset(), length,
                identity(bytes), fields, defect);
    }

    /** Equal bytes below different headers say different things, so the header is part of what the row is. */
    private byte[] identity(byte[] bytes) {
        byte[] names = String.join("\u001f", header == null ? List.of() : header).getBytes(StandardCharsets.UTF_8);
        byte[] identity = Arrays.copyOf(names, names.length + 1 + bytes.length);
        identity[names.length] = '\n';
        System.arraycopy(bytes, 0, identity, names.length + 1, bytes.length);
        return identity;
    }

    private void count(List<ByteLines.Line> parts) {
        parts.forEach(part -> separators += part.length() + part.terminator());
    }

    private ByteLines.@Nullable Line line() throws IOException {
        return waiting.isEmpty() ? lines.next() : waiting.removeFirst();
    }

    private static int quotes(ByteLines.Line line) {
        int count = 0;
        for (byte b : line.bytes()) {
            count += b == '"' ? 1 : 0;
        }
        return count;
    }

    /** The row's bytes; line ends inside it are kept as LF or CR LF by their length. */
    private static byte[] join(List<ByteLines.Line> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            out.writeBytes(parts.get(i).bytes());
            if (i < parts.size() - 1) {
                out.writeBytes((parts.get(i).terminator() == 2 ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }

    private static SourceRow.Defect malformed(String why) {
        return new SourceRow.Defect(Issue.Reason.MALFORMED_CSV, "Not CSV: " + why + ". Check quotes and separators of this row.");
    }

    @Override
    public long separatorBytes() {
        return separators;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
