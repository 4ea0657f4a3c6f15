package org.ormek.crawl.posing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ormek.crawl.discover.PageFront;
import org.ormek.crawl.posing.BrandLabels.BrandLabel;
import org.ormek.extract.Folding;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.model.GroundKind;

/** Where a page says that it is a brand: words that are the brand's name and, at most, what any front page says. Safe for use by several threads. */
final class Claims {

    private static final int STEM = 5;

    private final List<String> generic = BrandLabels.lines("generic.txt");
    private final Map<Brand, Set<String>> stems = new HashMap<>();

    Claims() {
        for (Brand brand : Brands.builtIn().list()) {
            Set<String> its = stems.computeIfAbsent(brand, key -> new TreeSet<>());
            List.of("kk", "ru", "en").forEach(language -> words(brand.name(language)).forEach(word -> its.add(stem(word))));
        }
        for (BrandLabel label : BrandLabels.load()) {
            stems.getOrDefault(label.brand(), new TreeSet<>()).add(label.label());
        }
    }

    /** What of a page says that it is this brand. */
    List<Ground> of(Brand brand, PageFront front) {
        List<Ground> claims = new ArrayList<>();
        boolean another = !front.siteName().isEmpty() && !says(brand, front.siteName());
        if (!another) {
            add(claims, brand, GroundKind.TITLE, front.title());
            add(claims, brand, GroundKind.SITE_NAME, front.siteName());
        }
        add(claims, brand, GroundKind.COPYRIGHT, owner(front.copyright()));
        front.logos().stream().filter(logo -> says(brand, logo.replaceAll("(?i)logo|логотип", ""))).findFirst().ifPresent(logo -> claims.add(new Ground(GroundKind.LOGO, logo)));
        return claims;
    }

    private void add(List<Ground> claims, Brand brand, GroundKind kind, String text) {
        if (says(brand, text)) {
            claims.add(new Ground(kind, text));
        }
    }

    /** True if a text is the brand's name and nothing that would be somebody else's. */
    private boolean says(Brand brand, String text) {
        if (text.isEmpty() || !Brands.builtIn().inText(text).contains(brand)) {
            return false;
        }
        Set<String> its = stems.getOrDefault(brand, Set.of());
        return words(text).stream().allMatch(word -> Character.isDigit(word.charAt(0)) || its.stream().anyMatch(word::startsWith) || isGeneric(word));
    }

    private boolean isGeneric(String word) {
        return generic.stream().anyMatch(beginning -> beginning.length() < 4 ? word.equals(beginning) : word.startsWith(beginning));
    }

    /** The owner in a line of copyright: what stands before the sentence ends. */
    private static String owner(String copyright) {
        String line = copyright.replaceFirst("^(?:©|\\([cC]\\)|Copyright)\\s*(?:©|\\([cC]\\))?\\s*", "");
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean end = "|;,!?•·\n".indexOf(c) >= 0 || c == '.' && (i + 1 == line.length() || line.charAt(i + 1) == ' ') || (c == '—' || c == '–') && i > 8 && !Character.isDigit(line.charAt(i - 1));
            if (end) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folding.forMatching(text).split("[^\\p{L}\\p{Nd}]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }
}
