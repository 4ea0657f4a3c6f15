package org.ormek.bench.pages.made;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The sentences that pages are made of, by language, topic and wave. They were written, one author a language, without sight of the rules of
 * the classifier; a wave has no sentence of another.
 */
public final class PhraseBook {

    /** Languages of the book. */
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final List<String> FILES = List.of("kk.tsv", "ru.tsv", "en.tsv", "kk-2.tsv", "ru-2.tsv", "en-2.tsv");

    private final Map<String, List<Phrase>> phrases = new TreeMap<>();

    private PhraseBook() {
    }

    /** The book from the resources; a line that is none of the four columns is an error. */
    public static PhraseBook load() {
        PhraseBook book = new PhraseBook();
        for (String name : FILES) {
            String language = name.substring(0, 2);
            try (InputStream in = Objects.requireNonNull(PhraseBook.class.getResourceAsStream(name), name);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    book.add(language, line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return book;
    }

    private void add(String language, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException(language + ": not four columns: " + line);
        }
        // Every third sentence of the first wave of the book is kept from training.
        int early = of(language, cells[1], Wave.TRAINED).size() + of(language, cells[1], Wave.TUNED).size();
        Wave wave = cells[2].equals("L") ? Wave.LATER : early % 3 == 2 ? Wave.TUNED : Wave.TRAINED;
        phrases.computeIfAbsent(key(language, cells[1], wave), key -> new ArrayList<>()).add(new Phrase(language, cells[0].equals("ILLEGAL"), cells[1], wave, cells[3]));
    }

    /** Sentences of a topic in one wave; never empty for a topic of {@link #topics}. */
    List<Phrase> of(String language, String topic, Wave wave) {
        return phrases.getOrDefault(key(language, topic, wave), List.of());
    }

    /** Topics of illegal or honest pages in a language, sorted. */
    List<String> topics(String language, boolean illegal) {
        return phrases.values().stream().map(List::getFirst).filter(phrase -> phrase.language().equals(language) && phrase.illegal() == illegal).map(Phrase::topic)
                .distinct().toList();
    }

    /** All sentences of a wave. */
    public List<String> sentences(Wave wave) {
        return phrases.values().stream().flatMap(List::stream).filter(phrase -> phrase.wave() == wave).map(Phrase::text).toList();
    }

    private static String key(String language, String topic, Wave wave) {
        return language + ' ' + topic + ' ' + wave;
    }
}
