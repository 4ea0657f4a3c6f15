package org.ormek.bench.text.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sentences of one language by kind; {@code {}} marks the place of an item. */
final class Sentences {

    private final Map<String, List<String>> byKind = new HashMap<>();

    private Sentences() {
    }

    /** Reads the file of a language: a kind, a colon and a sentence on each line. */
    static Sentences of(String language) {
        Sentences sentences = new Sentences();
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(language + ".txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int colon = line.indexOf(": ");
                sentences.byKind.computeIfAbsent(line.substring(0, colon), kind -> new ArrayList<>()).add(line.substring(colon + 2));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    /** A sentence of the kind; asking for an unknown kind throws. */
    String pick(String kind, Draw draw) {
        return draw.pick(Objects.requireNonNull(byKind.get(kind), kind));
    }
}
