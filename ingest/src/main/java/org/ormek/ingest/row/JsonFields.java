package org.ormek.ingest.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as columns: arrays become several values, nested objects their JSON text, null no value. */
final class JsonFields {

    static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** For one document read in pieces: what follows a piece is the next piece. */
    static final JsonMapper STREAM = MAPPER.rebuild().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonFields() {
    }

    static Map<String, List<String>> of(JsonNode object) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), values(entry.getValue())));
        return fields;
    }

    static List<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> values.addAll(values(element)));
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.add(node.isValueNode() ? node.asString() : node.toString());
        }
        return values;
    }
}
