package org.ormek.ingest.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Issue;

/**
 * A labelled corpus in the IOB2 form of CoNLL: a token and its label a line, an empty line behind each sentence. A
 * sentence is a row with its tokens in the column {@code text}; labels are left out.
 */
final class SentenceRows implements RowSource {

    /** Longer than any sentence; what is longer has lost its empty lines. */
    private static final int MAX_TOKENS = 10_000;

    private final ByteLines lines;
    private final Charset encoding;
    private long rowBytes;

    SentenceRows(Path file, Charset encoding) throws IOException {
        this.lines = new ByteLines(file);
        this.encoding = encoding;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        ByteLines.Line first = lines.next();
        while (first != null && first.length() == 0) {
            first = lines.next();
        }
        return first == null ? null : sentence(first);
    }

    private SourceRow sentence(ByteLines.Line first) throws IOException {
        StringJoiner text = new StringJoiner(" ");
        SourceRow.@Nullable Defect defect = null;
        long end = first.offset();
        int tokens = 0;
        ByteLines.Line line = first;
        while (line != null && line.length() > 0 && tokens < MAX_TOKENS) {
            Optional<String> token = line.isCut() ? Optional.empty() : TextBytes.decode(line.bytes(), encoding).map(TextBytes::withoutMark);
            if (token.isEmpty()) {
                defect = TextBytes.wrongEncoding(encoding);
            } else {
                text.add(token.get().replaceFirst("\\s+\\S+$", ""));
            }
            end = line.offset() + line.length();
            tokens++;
            line = tokens < MAX_TOKENS ? lines.next() : null;
        }
        if (tokens == MAX_TOKENS) {
            defect = new SourceRow.Defect(Issue.Reason.RECORD_TOO_LARGE, "The sentence has " + MAX_TOKENS + " tokens. An empty line is probably missing.");
        }
        rowBytes += end - first.offset();
        String sentence = text.toString();
        return new SourceRow("line " + first.number() + ", byte " + first.offset(), first.number(), first.offset(), end - first.offset(),
                sentence.getBytes(StandardCharsets.UTF_8), defect == null ? Map.of("text", List.of(sentence)) : Map.of(), defect);
    }

    @Override
    public long separatorBytes() {
        return lines.consumed() - rowBytes;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
