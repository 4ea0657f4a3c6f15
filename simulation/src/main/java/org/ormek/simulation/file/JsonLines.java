package org.ormek.simulation.file;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
public final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLines() {
    }

    /** The objects as text, their fields in the order of the maps. */
    public static String of(List<? extends Map<String, ?>> objects) {
        StringBuilder text = new StringBuilder();
        objects.forEach(object -> text.append(MAPPER.writeValueAsString(object)).append('\n'));
        return text.toString();
    }
}
