package org.ormek.ingest.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ormek.model.Issue;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A GraphSense TagPack: a row for each tag, with the pack's own fields where the tag has none. */
final class TagPackRows {

    /** A pack is held in memory as a tree, about ten times its size. */
    private static final long MAX_BYTES = 24L << 20;
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .loadSettings(LoadSettings.builder().setCodePointLimit((int) MAX_BYTES).setMaxAliasesForCollections(50).build()).build());

    private TagPackRows() {
    }

    static RowSource open(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return ListRows.defective(Issue.Reason.RECORD_TOO_LARGE, "The pack is larger than " + (MAX_BYTES >> 20) + " MiB. Split it.");
        }
        try {
            JsonNode pack = MAPPER.readTree(Files.readAllBytes(file));
            JsonNode tags = pack.path("tags");
            if (!tags.isArray()) {
                return ListRows.defective(Issue.Reason.MISSING_FIELD, "The pack has no list 'tags'.");
            }
            Map<String, List<String>> inherited = new LinkedHashMap<>(JsonFields.of(pack));
            inherited.remove("tags");
            List<SourceRow> rows = new ArrayList<>();
            for (int i = 0; i < tags.size(); i++) {
                Map<String, List<String>> fields = new LinkedHashMap<>(inherited);
                fields.putAll(JsonFields.of(tags.get(i)));
                rows.add(ListRows.row("tags[" + i + "]", fields.toString(), fields));
            }
            return new ListRows(rows.iterator());
        } catch (JacksonException e) {
            return ListRows.defective(Issue.Reason.MALFORMED_YAML, "Not YAML: " + SafeReason.of(e) + ".");
        }
    }
}
