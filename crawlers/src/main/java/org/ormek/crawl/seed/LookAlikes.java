package org.ormek.crawl.seed;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes host names that people take for a protected brand's: letters left out, doubled, swapped, neighbours on the
 * keyboard, other letters that look alike (also Cyrillic ones, as internationalized names), added words and hyphens.
 */
public final class LookAlikes {

    private static final String KEYS = "qwertyuiop asdfghjkl  zxcvbnm";
    private static final Map<Character, String> LOOK = Map.ofEntries(Map.entry('a', "аạ4"), Map.entry('b', "ь6"), Map.entry('c', "с"), Map.entry('e', "еė3"),
            Map.entry('i', "іíl1"), Map.entry('k', "кқ"), Map.entry('l', "1iӏ"), Map.entry('o', "о0ө"), Map.entry('p', "р"), Map.entry('s', "ѕ5"),
            Map.entry('x', "х"), Map.entry('y', "у"), Map.entry('h', "һ"), Map.entry('m', "rn"), Map.entry('j', "ј"), Map.entry('g', "9"), Map.entry('t', "т7"));
    private static final List<String> WORDS = List.of("bonus", "pay", "bank", "online", "login", "secure", "invest", "credit", "kz", "support", "gov", "app",
            "official", "club", "promo");
    private static final List<String> ENDINGS = List.of("kz", "com", "org", "net", "site", "online", "pro", "top", "xyz", "info", "ru", "shop", "app", "club");
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.DEFAULT);

    private LookAlikes() {
    }

    /**
     * The hosts, each with the rule that made it, best guesses first.
     *
     * @param brand a label of Latin letters, digits and hyphens, for example {@code kaspi}
     * @param most  how many at most
     */
    public static Map<String, String> of(String brand, int most) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String word : WORDS) {
            labels.putIfAbsent(brand + "-" + word, "word");
            labels.putIfAbsent(brand + word, "word");
            labels.putIfAbsent(word + "-" + brand, "word");
        }
        for (int i = 0; i < brand.length(); i++) {
            letters(brand, i, labels);
        }
        labels.remove(brand);
        Map<String, String> hosts = new LinkedHashMap<>();
        ENDINGS.forEach(ending -> hosts.put(brand + "." + ending, "ending"));
        for (String ending : ENDINGS) {
            for (Map.Entry<String, String> label : labels.entrySet()) {
                if (hosts.size() >= most) {
                    return hosts;
                }
                ascii(label.getKey() + "." + ending).forEach(host -> hosts.putIfAbsent(host, label.getValue()));
            }
        }
        return hosts;
    }

    private static void letters(String brand, int i, Map<String, String> labels) {
        String head = brand.substring(0, i);
        String tail = brand.substring(i + 1);
        char c = brand.charAt(i);
        for (char other : LOOK.getOrDefault(c, "").toCharArray()) {
            labels.putIfAbsent(head + other + tail, "look-alike letter");
        }
        if (c == 'm') {
            labels.putIfAbsent(head + "rn" + tail, "look-alike letter");
        }
        labels.putIfAbsent(head + tail, "letter left out");
        labels.putIfAbsent(head + c + c + tail, "letter doubled");
        if (i > 0) {
            labels.putIfAbsent(head + "-" + brand.substring(i), "hyphen");
            labels.putIfAbsent(brand.substring(0, i - 1) + c + brand.charAt(i - 1) + tail, "letters swapped");
        }
        int key = KEYS.indexOf(c);
        for (int near : new int[] {key - 1, key + 1, key - 11, key + 11}) {
            if (key >= 0 && near >= 0 && near < KEYS.length() && KEYS.charAt(near) != ' ') {
                labels.putIfAbsent(head + KEYS.charAt(near) + tail, "neighbour key");
            }
        }
    }

    private static List<String> ascii(String host) {
        StringBuilder out = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        UTS46.nameToASCII(host, out, info);
        List<String> result = new ArrayList<>();
        if (!info.hasErrors()) {
            result.add(out.toString());
        }
        return result;
    }
}
