package org.ormek.ingest.shared;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.row.RowSources;
import org.ormek.model.OrmekException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Says which column of a foreign file is which column of a job; see docs/formats/mapping.md.
 *
 * @param encoding of text files
 * @param format   how the file is cut into rows; empty to go by the ending of its name
 * @param regions  region codes (ISO 3166-1) to read national numbers in, before the defaults
 * @param currency of wallets and amounts where the row names none; null for none
 * @param rules    the first whose conditions hold is used; empty for "columns are named as documented"
 */
public record Mapping(Charset encoding, String format, List<String> regions, @Nullable String currency, List<Rule> rules) {

    /** Columns are named as documented. */
    public static final Mapping NONE = new Mapping(StandardCharsets.UTF_8, "", List.of(), null, List.of());

    private static final List<String> KNOWN = List.of("encoding", "format", "regions", "currency", "rules", "where", "fields");

    /**
     * One way to read a row.
     *
     * @param where  columns that must hold these values
     * @param fields job column to source column; a source that starts with {@code =} is a constant
     */
    public record Rule(Map<String, String> where, Map<String, String> fields) {

        private boolean fits(Map<String, List<String>> row) {
            return where.entrySet().stream().allMatch(condition ->
                    row.getOrDefault(condition.getKey(), List.of()).contains(condition.getValue()));
        }

        private Map<String, List<String>> apply(Map<String, List<String>> row) {
            Map<String, List<String>> mapped = new LinkedHashMap<>();
            fields.forEach((target, source) -> mapped.put(target,
                    source.startsWith("=") ? List.of(source.substring(1)) : row.getOrDefault(source, List.of())));
            return mapped;
        }
    }

    /**
     * Reads the YAML form.
     *
     * @throws OrmekException if it is not YAML or holds an unknown word; the message says which
     */
    public static Mapping parse(String yaml) {
        try {
            JsonNode root = new YAMLMapper().readTree(yaml);
            for (String name : root.propertyNames()) {
                if (!KNOWN.contains(name)) {
                    throw new OrmekException("The mapping has an unknown word '" + name + "'. Known are " + KNOWN + ".");
                }
            }
            String format = root.path("format").asString("");
            if (!format.isEmpty() && !RowSources.FORMATS.contains(format)) {
                throw new OrmekException("The mapping names the format '" + format + "'. Known are " + RowSources.FORMATS + ".");
            }
            List<Rule> rules = new ArrayList<>();
            if (root.has("fields")) {
                rules.add(rule(root));
            }
            root.path("rules").forEach(node -> rules.add(rule(node)));
            List<String> regions = new ArrayList<>();
            root.path("regions").forEach(node -> regions.add(node.asString()));
            return new Mapping(Charset.forName(root.path("encoding").asString("UTF-8")), format, regions,
                    root.has("currency") ? root.path("currency").asString() : null, rules);
        } catch (JacksonException e) {
            throw new OrmekException("The mapping is not YAML: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new OrmekException("The mapping names an encoding that does not exist: " + e.getMessage(), e);
        }
    }

    private static Rule rule(JsonNode node) {
        return new Rule(texts(node.path("where")), texts(node.path("fields")));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    /** The row in the job's columns; empty if no rule fits it. */
    public Optional<Map<String, List<String>>> apply(Map<String, List<String>> row) {
        if (rules.isEmpty()) {
            return Optional.of(row);
        }
        return rules.stream().filter(rule -> rule.fits(row)).findFirst().map(rule -> rule.apply(row));
    }
}
