package org.ormek.ingest.row;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Issue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * One JSON document, read element by element: an array gives a row for each element, an object a row for each key. The
 * columns {@code @key} and {@code @value} hold the key and a value that is not an object. Where the document stops being
 * JSON, the rest of it is one defective row.
 */
final class JsonDocumentRows implements RowSource {

    private final JsonParser parser;
    private final long size;
    private @Nullable JsonToken root;
    private long rowBytes;
    private long index;
    private boolean done;

    JsonDocumentRows(Path file) throws IOException {
        this.size = Files.size(file);
        this.parser = JsonFields.STREAM.createParser(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    @Override
    public @Nullable SourceRow next() {
        if (done) {
            return null;
        }
        long start = 0;
        try {
            if (root == null) {
                root = parser.nextToken();
                start = parser.currentTokenLocation().getByteOffset();
                if (root != JsonToken.START_ARRAY && root != JsonToken.START_OBJECT) {
                    return rest(0, malformed("the document is neither an array nor an object"));
                }
            }
            JsonToken token = parser.nextToken();
            start = parser.currentTokenLocation().getByteOffset();
            if (token == null) {
                return rest(start, malformed("it ends in the middle"));
            }
            if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                return atEnd();
            }
            return root == JsonToken.START_ARRAY ? element(start, "$[" + index++ + "]", "") : entry(start);
        } catch (JacksonException e) {
            boolean encoding = SafeReason.of(e).contains("UTF-8");
            return rest(start, encoding ? TextBytes.wrongEncoding(StandardCharsets.UTF_8) : malformed(SafeReason.of(e)));
        }
    }

    private @Nullable SourceRow atEnd() {
        done = true;
        JsonToken behind = parser.nextToken();
        return behind == null ? null : rest(parser.currentTokenLocation().getByteOffset(), malformed("something stands behind its end"));
    }

    private SourceRow entry(long start) {
        String key = parser.currentName();
        parser.nextToken();
        return element(start, "$['" + key + "']", key);
    }

    private SourceRow element(long start, String location, String key) {
        JsonNode value = parser.readValueAsTree();
        long length = Math.max(0, parser.currentLocation().getByteOffset() - start);
        rowBytes += length;
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (root == JsonToken.START_OBJECT) {
            fields.put("@key", List.of(key));
        }
        if (value.isObject()) {
            fields.putAll(JsonFields.of(value));
        } else {
            fields.put("@value", JsonFields.values(value));
        }
        return new SourceRow(location + ", byte " + start, 0, start, length,
                (key + "\u001f" + value).getBytes(StandardCharsets.UTF_8), fields, TextBytes.defectOf(fields).orElse(null));
    }

    private SourceRow rest(long start, SourceRow.Defect defect) {
        done = true;
        long from = Math.max(0, start);
        rowBytes += size - from;
        return new SourceRow("byte " + from + " to the end", 0, from, size - from, new byte[0], Map.of(), defect);
    }

    private static SourceRow.Defect malformed(String why) {
        return new SourceRow.Defect(Issue.Reason.MALFORMED_JSON, "Not JSON from here on: " + why
                + ". Mend the document and import it again; what was read before stays.");
    }

    @Override
    public long separatorBytes() {
        return size - rowBytes;
    }

    @Override
    public void close() {
        parser.close();
    }
}
