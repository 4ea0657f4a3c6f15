package org.ormek.ingest.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plain list: one value a line, in a column called {@code value}; lines that start with {@code #} are comments. The
 * name of the list says what the values are (sanctioned, which currency), so it is part of what each row is.
 */
final class PlainLineRows implements RowSource {

    private final ByteLines lines;
    private final String name;
    private long separators;

    PlainLineRows(Path file, String name) throws IOException {
        this.lines = new ByteLines(file);
        this.name = name;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.isCut()) {
                return JsonLineRows.LineRow.defective(line, JsonLineRows.LineRow.tooLarge());
            }
            Optional<String> text = TextBytes.decode(line.bytes(), StandardCharsets.UTF_8).map(TextBytes::withoutMark);
            if (text.isEmpty()) {
                return JsonLineRows.LineRow.defective(line, TextBytes.wrongEncoding(StandardCharsets.UTF_8));
            }
            if (TextBytes.hasControlCharacters(text.get())) {
                return JsonLineRows.LineRow.defective(line, TextBytes.controlCharacters());
            }
            String value = text.get().strip();
            if (!value.isEmpty() && !value.startsWith("#")) {
                return new SourceRow("line " + line.number() + ", byte " + line.offset(), line.number(), line.offset(), line.length(),
                        (name + "\n" + value).getBytes(StandardCharsets.UTF_8), Map.of("value", List.of(value)), null);
            }
            separators += line.length();
        }
        return null;
    }

    @Override
    public long separatorBytes() {
        return separators + lines.terminatorBytes();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
