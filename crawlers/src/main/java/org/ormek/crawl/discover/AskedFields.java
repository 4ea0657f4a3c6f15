package org.ormek.crawl.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The fields of a page that ask for secrets, by their type, names, hints and labels. */
final class AskedFields {

    private static final Set<String> NOT_TYPED = Set.of("hidden", "submit", "button", "reset", "image", "checkbox", "radio", "search", "color", "range");
    private static final List<String> TELLING = List.of("name", "id", "autocomplete", "placeholder", "aria-label", "title", "accept");
    private static final int LONGEST = 300;

    private final PageElements page;
    private @Nullable Map<String, String> labels;

    private AskedFields(PageElements page) {
        this.page = page;
    }

    /** Each secret with the words of the first field that asks for it. */
    static SortedMap<Secret, String> of(PageElements page) {
        SortedMap<Secret, String> asked = new TreeMap<>();
        AskedFields fields = new AskedFields(page);
        for (Element field : page.inputs()) {
            String type = field.attr("type").toLowerCase(Locale.ROOT);
            boolean typed = field.normalName().equals("textarea") || field.normalName().equals("input") && !NOT_TYPED.contains(type);
            if (typed) {
                String words = fields.words(field);
                Secret.of(words.toLowerCase(Locale.ROOT)).or(() -> type.equals("password") ? java.util.Optional.of(Secret.PASSWORD) : java.util.Optional.empty())
                        .ifPresent(secret -> asked.putIfAbsent(secret, words.isEmpty() ? "type=" + type : words));
            }
        }
        return asked;
    }

    private String words(Element field) {
        StringBuilder words = new StringBuilder();
        add(words, label(field));
        for (String name : TELLING) {
            add(words, field.attr(name));
        }
        return PageReader.cut(words.toString(), LONGEST);
    }

    private static void add(StringBuilder words, String more) {
        if (!more.isBlank() && words.length() < LONGEST && words.indexOf(more) < 0) {
            words.append(words.isEmpty() ? "" : " ").append(PageReader.cut(more.strip(), LONGEST));
        }
    }

    private String label(Element field) {
        Element parent = field.parent();
        if (parent != null && parent.normalName().equals("label")) {
            return parent.text();
        }
        String id = field.id();
        return id.isEmpty() ? "" : labels().getOrDefault(id, "");
    }

    private Map<String, String> labels() {
        Map<String, String> known = labels;
        if (known == null) {
            known = new HashMap<>();
            for (Element element : page.all()) {
                if (element.normalName().equals("label") && element.hasAttr("for")) {
                    known.putIfAbsent(element.attr("for"), element.text());
                }
            }
            labels = known;
        }
        return known;
    }
}
