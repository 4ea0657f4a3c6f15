package org.ormek.simulation.farm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ormek.simulation.world.Language;

/** What sites of a topic say in a language, with the signs that a sentence shows; read from {@code sentences.tsv}. */
final class Sentences {

    /**
     * One sentence with places to fill in.
     *
     * @param text  with {@code {names}}
     * @param signs names of signs
     */
    record Sentence(String text, Set<String> signs) {
    }

    private static final String FILE = "sentences.tsv";
    private static final int CELLS = 4;

    private final Map<String, List<Sentence>> byTopic = new HashMap<>();

    /** Reads the file; one that is missing or torn is a fault of the build and throws. */
    Sentences() {
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException(FILE + ": not four cells: " + line);
        }
        Set<String> signs = cells[2].equals("-") ? Set.of() : Set.of(cells[2].split(" "));
        byTopic.computeIfAbsent(cells[0] + " " + cells[1], name -> new ArrayList<>()).add(new Sentence(cells[3], signs));
    }

    /** All sentences of a topic; an unknown one is refused. */
    List<Sentence> of(String topic, Language language) {
        List<Sentence> found = byTopic.get(language.code() + " " + topic);
        if (found == null) {
            throw new IllegalArgumentException("No sentences about " + topic + " in " + language.code());
        }
        return found;
    }
}
