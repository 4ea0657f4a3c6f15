package org.ormek.ingest.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ormek.model.Issue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One JSON document: an array gives a row for each element, an object a row for each key. The columns {@code @key} and
 * {@code @value} hold the key and a value that is not an object.
 */
final class JsonDocumentRows {

    private JsonDocumentRows() {
    }

    static RowSource open(Path file) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try {
            JsonNode root = JsonFields.MAPPER.readTree(Files.readAllBytes(file));
            if (root.isArray()) {
                for (int i = 0; i < root.size(); i++) {
                    rows.add(row("$[" + i + "]", "", root.get(i)));
                }
            } else if (root.isObject()) {
                root.properties().forEach(entry -> rows.add(row("$['" + entry.getKey() + "']", entry.getKey(), entry.getValue())));
            } else {
                return ListRows.defective(Issue.Reason.MALFORMED_JSON, "The document is neither an array nor an object.");
            }
            return new ListRows(rows.iterator());
        } catch (JacksonException e) {
            return ListRows.defective(Issue.Reason.MALFORMED_JSON, "Not JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private static SourceRow row(String location, String key, JsonNode value) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (!key.isEmpty()) {
            fields.put("@key", List.of(key));
        }
        if (value.isObject()) {
            fields.putAll(JsonFields.of(value));
        } else {
            fields.put("@value", JsonFields.values(value));
        }
        return ListRows.row(location, key + "\u001f" + value, fields);
    }
}
