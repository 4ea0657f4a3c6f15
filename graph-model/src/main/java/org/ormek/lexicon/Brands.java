package org.ormek.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The banks, agencies and brands of the region by their names in Kazakh, Russian and English; kept in brands.csv. */
public final class Brands {

    private static final String HEADER = "id,kk,ru,en,words,hosts";
    /** A shorter name inside a longer label is chance: "olx" stands in many words. */
    private static final int LONG_ENOUGH = 5;
    private static final Brands BUILT_IN = new Brands(LexiconFile.read("brands.csv", HEADER));

    private final String version;
    private final Map<String, Brand> brands = new LinkedHashMap<>();
    private final PhraseIndex<Brand> phrases = new PhraseIndex<>();
    /** Names of one word, as they stand in host names; of a longer name its words joined. */
    private final Map<String, Brand> labels = new LinkedHashMap<>();

    private Brands(LexiconFile file) {
        this.version = file.version();
        for (List<String> row : file.rows()) {
            Brand brand = new Brand(row.get(0), Map.of("kk", row.get(1), "ru", row.get(2), "en", row.get(3)), Arrays.asList(row.get(5).split(";")));
            if (brands.put(brand.id(), brand) != null) {
                throw new IllegalStateException("brands.csv names " + brand.id() + " twice");
            }
            for (String phrase : row.get(4).split(";")) {
                phrases.add(phrase, brand);
                labels.put(String.join("", Words.of(phrase)), brand);
            }
        }
    }

    /** The list that comes with Ormek. */
    public static Brands builtIn() {
        return BUILT_IN;
    }

    /** Version of the list. */
    public String version() {
        return version;
    }

    /** All brands, in the order of the list. */
    public List<Brand> list() {
        return List.copyOf(brands.values());
    }

    /** The brand of an id; empty if there is none. */
    public Optional<Brand> find(String id) {
        return Optional.ofNullable(brands.get(id));
    }

    /** The brand that names the host as its own site; empty for any host below one, where users may write. */
    public Optional<Brand> ofSite(String host) {
        return brands.values().stream().filter(brand -> brand.hosts().contains(host)).findFirst();
    }

    /** The brands that a text names. */
    public Set<Brand> inText(String text) {
        return phrases.find(Words.of(text));
    }

    /**
     * The brands whose names a host bears without being theirs: a part between dots or dashes is the name, or holds it if the
     * name is long enough not to stand there by chance.
     *
     * @param host as people write it, in Unicode
     */
    public Set<Brand> imitatedBy(String host) {
        List<String> parts = new ArrayList<>(Words.of(host));
        if (!parts.isEmpty()) {
            parts.removeLast();
        }
        return labels.entrySet().stream().filter(label -> !label.getValue().owns(host))
                .filter(label -> parts.stream().anyMatch(part -> part.equals(label.getKey()) || label.getKey().length() >= LONG_ENOUGH && part.contains(label.getKey())))
                .map(Map.Entry::getValue).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
