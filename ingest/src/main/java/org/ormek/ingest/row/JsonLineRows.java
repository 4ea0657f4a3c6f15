package org.ormek.ingest.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Issue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Lines: one object a line. */
final class JsonLineRows implements RowSource {

    private final ByteLines lines;
    private final Charset encoding;
    private long separators;

    JsonLineRows(Path file, Charset encoding) throws IOException {
        this.lines = new ByteLines(file);
        this.encoding = encoding;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            SourceRow row = read(line);
            if (row != null) {
                return row;
            }
            separators += line.length();
        }
        return null;
    }

    private @Nullable SourceRow read(ByteLines.Line line) {
        if (line.isCut()) {
            return LineRow.defective(line, LineRow.tooLarge());
        }
        Optional<String> text = TextBytes.decode(line.bytes(), encoding).map(TextBytes::withoutMark);
        if (text.isEmpty()) {
            return LineRow.defective(line, TextBytes.wrongEncoding(encoding));
        }
        if (text.get().isBlank()) {
            return null;
        }
        if (TextBytes.hasControlCharacters(text.get())) {
            return LineRow.defective(line, TextBytes.controlCharacters());
        }
        try {
            JsonNode node = JsonFields.MAPPER.readTree(text.get());
            if (!node.isObject()) {
                return LineRow.defective(line, malformed("the line is not a JSON object"));
            }
            Map<String, List<String>> fields = JsonFields.of(node);
            return TextBytes.defectOf(fields).map(defect -> LineRow.defective(line, defect)).orElseGet(() -> LineRow.good(line, fields));
        } catch (JacksonException e) {
            return LineRow.defective(line, malformed(SafeReason.of(e)));
        }
    }

    private static SourceRow.Defect malformed(String why) {
        return new SourceRow.Defect(Issue.Reason.MALFORMED_JSON, "Not JSON: " + why + ". Each line must be one whole object.");
    }

    @Override
    public long separatorBytes() {
        return separators + lines.terminatorBytes();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Rows that are one physical line. */
    static final class LineRow {

        private LineRow() {
        }

        static SourceRow good(ByteLines.Line line, Map<String, List<String>> fields) {
            return new SourceRow(location(line), line.number(), line.offset(), line.length(), line.bytes(), fields, null);
        }

        static SourceRow defective(ByteLines.Line line, SourceRow.Defect defect) {
            return new SourceRow(location(line), line.number(), line.offset(), line.length(), line.bytes(), Map.of(), defect);
        }

        static SourceRow.Defect tooLarge() {
            return new SourceRow.Defect(Issue.Reason.RECORD_TOO_LARGE, "The row is larger than "
                    + (ByteLines.MAX_LINE_BYTES >> 20) + " MiB. A line end or a closing quote is probably missing before it.");
        }

        private static String location(ByteLines.Line line) {
            return "line " + line.number() + ", byte " + line.offset();
        }
    }
}
