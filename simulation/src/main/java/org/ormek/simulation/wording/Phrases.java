package org.ormek.simulation.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Language;

/** Sentences by language and section, read from the resource files {@code ru.txt}, {@code kk.txt} and {@code en.txt}. */
public final class Phrases {
    private final Map<Language, Map<String, List<String>>> sections = new EnumMap<>(Language.class);

    /** Reads the three files; a missing one is a fault of the build and throws. */
    public Phrases() {
        for (Language language : Language.values()) {
            sections.put(language, read(language.code() + ".txt"));
        }
    }

    /** Any sentence of the section, its {@code {names}} filled in; an unknown section is refused. */
    public String any(String section, Language language, Map<String, String> names, Dice dice) {
        return filled(dice.pick(section(section, language)), names);
    }

    /** One of the two sentences of the section that a script uses, so that a network can be told by its words. */
    public String scripted(String section, Language language, int script, Map<String, String> names, Dice dice) {
        List<String> sentences = section(section, language);
        return filled(sentences.get((script + dice.below(2)) % sentences.size()), names);
    }

    private List<String> section(String section, Language language) {
        List<String> sentences = sections.getOrDefault(language, Map.of()).get(section);
        if (sentences == null) {
            throw new IllegalArgumentException("No section " + section + " in " + language);
        }
        return sentences;
    }

    private static String filled(String sentence, Map<String, String> names) {
        String text = sentence;
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        return text;
    }

    private static Map<String, List<String>> read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + file);
            }
            Map<String, List<String>> sections = new HashMap<>();
            List<String> current = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("[")) {
                    current = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                } else if (!line.isBlank()) {
                    current.add(line);
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
