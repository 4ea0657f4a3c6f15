package org.ormek.simulation.file;

import java.util.List;
import java.util.Map;

/** A GraphSense TagPack in YAML. */
public final class TagPack {
    private static final List<String> ORDER = List.of("currency", "label", "category", "abuse");

    private TagPack() {
    }

    /** The pack as text; what all tags share is said once at its head. */
    public static String of(String title, String creator, String lastmod, List<Map<String, String>> tags) {
        StringBuilder yaml = new StringBuilder("---\ntitle: " + quoted(title) + "\ncreator: " + quoted(creator)
                + "\ndescription: \"Hot wallets of exchanges and reported wallets\"\nconfidence: service_data\nsource: \"https://tags-example.org/packs\"\nlastmod: "
                + lastmod + "\nis_cluster_definer: false\ntags:\n");
        for (Map<String, String> tag : tags) {
            yaml.append("- address: ").append(quoted(tag.getOrDefault("address", ""))).append('\n');
            ORDER.stream().filter(tag::containsKey).forEach(field -> yaml.append("  ").append(field).append(": ").append(quoted(tag.getOrDefault(field, ""))).append('\n'));
        }
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
