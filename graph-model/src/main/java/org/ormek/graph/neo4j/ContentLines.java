package org.ormek.graph.neo4j;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence says, as sorted lines of fields parted by tabs. Source and location are left out, so that the
 * same record in another file gives the same lines.
 */
final class ContentLines {

    private final TreeSet<String> lines = new TreeSet<>();

    private ContentLines() {
    }

    static List<String> of(Map<String, Object> evidence, List<Map<String, Object>> mentions) {
        ContentLines content = new ContentLines();
        for (String name : List.of("type", "dataset", "observedAt", "language", "text", "subject")) {
            content.add(name, evidence.get(name));
        }
        content.addGroups("attribute", evidence.get("attributes"), 2);
        content.addGroups("loss", evidence.get("losses"), 2);
        content.addGroups("flag", evidence.get("flags"), 3);
        content.addGroups("link", evidence.get("links"), 4);
        for (Map<String, Object> mention : mentions) {
            content.add("mention", mention.get("entity"), mention.get("role"), mention.get("raw"), mention.get("field"),
                    mention.get("start"), mention.get("end"), mention.get("certainty"), mention.get("extractor"));
            content.add("entity", mention.get("entity"), mention.get("display"));
            content.addGroups("entity-attribute\t" + escaped(mention.get("entity")), mention.get("attributes"), 2);
        }
        return List.copyOf(content.lines);
    }

    /** All properties of one relationship, by name, in one line. */
    static String fact(Map<String, Object> properties) {
        return new TreeMap<>(properties).entrySet().stream().map(entry -> entry.getKey() + "=" + escaped(entry.getValue()))
                .collect(Collectors.joining("\t"));
    }

    private void add(String name, @Nullable Object... values) {
        lines.add(name + "\t" + Arrays.stream(values).map(ContentLines::escaped).collect(Collectors.joining("\t")));
    }

    private void addGroups(String name, @Nullable Object list, int size) {
        if (list instanceof List<?> values) {
            for (int i = 0; i + size <= values.size(); i += size) {
                add(name, values.subList(i, i + size).toArray());
            }
        }
    }

    private static String escaped(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof ZonedDateTime date ? date.toInstant().toString() : value.toString();
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
