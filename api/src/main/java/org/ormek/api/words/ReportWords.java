package org.ormek.api.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.BadRequest;
import org.ormek.lexicon.Brands;

/**
 * The words of reports and pages in Kazakh, Russian and English; kept in words_kk, words_ru and words_en.properties.
 * Codes that have no word stay as they are, so that a report never fails for a word.
 */
public final class ReportWords {

    static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Map<String, ReportWords> ALL = load();
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

    private final String language;
    private final Map<String, String> words;

    private ReportWords(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language; throws {@link BadRequest} if it is none of ours. */
    public static ReportWords of(String language) {
        ReportWords words = ALL.get(language);
        if (words == null) {
            throw new BadRequest("'lang' must be kk, ru or en.");
        }
        return words;
    }

    /** These words and those of further files, named {@code base_kk.properties} and so on, for pages that have words of their own. */
    public ReportWords with(String base) {
        Map<String, String> both = new HashMap<>(words);
        both.putAll(read(base + "_" + language + ".properties"));
        return new ReportWords(language, Map.copyOf(both));
    }

    /** All words by key, for the page. */
    public Map<String, String> all() {
        return words;
    }

    /** The two letters of the language. */
    public String language() {
        return language;
    }

    /** A fixed phrase. Throws {@link IllegalArgumentException} if there is none. */
    public String get(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("There is no phrase '" + key + "' in " + language);
        }
        return word;
    }

    /** The word for a code of a closed list, for example {@code name("link", "HAS_CONTACT")}; the code itself if there is none. */
    public String name(String group, Object code) {
        return words.getOrDefault(group + "." + code, String.valueOf(code));
    }

    /** What a source calls an entity: in this language if its word is a common one, such as {@code PHISHING}, otherwise as the source has it. */
    public String said(String label) {
        return words.getOrDefault("said." + label.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'), label);
    }

    /** What sources call an entity, each word as {@link #said} has it and once. */
    public String saidAll(Collection<String> labels) {
        return labels.stream().map(this::said).distinct().collect(Collectors.joining(", "));
    }

    /** Names of brands by their ids; the id of one that is on no list of ours. */
    public String brands(Collection<String> ids) {
        return ids.stream().map(id -> Brands.builtIn().find(id).map(brand -> brand.name(language)).orElse(id)).collect(Collectors.joining(", "));
    }

    /** A phrase with a number in it. */
    public String fill(String key, long number) {
        return MessageFormat.format(get(key), String.valueOf(number));
    }

    /** A phrase with several values in it, in their order. */
    public String fillAll(String key, Object... values) {
        return MessageFormat.format(get(key), Arrays.stream(values).map(String::valueOf).toArray());
    }

    /** A number of things in the form that the language has for it, for example {@code counted("victim", 2)}. */
    public String counted(String thing, long number) {
        return fill("count." + thing + "." + Plural.of(language, number).name().toLowerCase(Locale.ROOT), number);
    }

    /** What stands for an entity or a text in a chain: how people write it, or the kind of text, which is the first word of its display. */
    public String node(String key, String display) {
        return key.startsWith("evidence:") ? name("evidence", display.split(",", 2)[0]) : display;
    }

    /** That something is in a cluster: its id, its type in words, how many members it has. */
    public String inCluster(String id, Object type, long size) {
        return MessageFormat.format(get("inCluster"), id, name("clusterType", type), String.valueOf(size));
    }

    /** How much of a list is shown. */
    public String shown(long shown, long total) {
        return MessageFormat.format(get("shownOf"), String.valueOf(shown), String.valueOf(total));
    }

    /** The reason of a hop: a link type, or {@code SAME_EVIDENCE} with an evidence type. */
    public String reason(String reason) {
        int space = reason.indexOf(' ');
        return space < 0 ? name("link", reason) : get("page.shared") + " (" + name("evidence", reason.substring(space + 1)) + ")";
    }

    /** A place in a file, for example {@code line 12, byte 3480}: its words one by one. */
    public String place(String location) {
        return LETTERS.matcher(location).replaceAll(word -> java.util.regex.Matcher.quoteReplacement(name("place", word.group())));
    }

    /** Why a list was cut: each of the reasons that the graph gives, numbers kept; null for null. */
    public @Nullable String cut(@Nullable String reasons) {
        if (reasons == null) {
            return null;
        }
        List<String> said = new ArrayList<>();
        for (String part : reasons.split("; (?!the total)")) {
            String form = words.get("cut." + NUMBER.matcher(part).replaceAll("n").toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
            said.add(form == null ? part : MessageFormat.format(form, NUMBER.matcher(part).results().map(MatchResult::group).toArray()));
        }
        return String.join("; ", said);
    }

    private static Map<String, ReportWords> load() {
        Map<String, ReportWords> all = new HashMap<>();
        LANGUAGES.forEach(language -> all.put(language, new ReportWords(language, Map.copyOf(read("/org/ormek/api/words_" + language + ".properties")))));
        return Map.copyOf(all);
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(ReportWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }
}
