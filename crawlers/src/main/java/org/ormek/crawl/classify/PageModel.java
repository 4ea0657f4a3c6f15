package org.ormek.crawl.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Weights of traits in natural log-odds, for a world in which one page in a hundred is illegal, and the score from which a page counts as likely.
 * The file says where they come from.
 *
 * @param version   of the file
 * @param bias      score of a page without traits
 * @param likely    score from which on at least 95 of 100 marked pages were illegal in the measurement
 * @param look      score from which a person should look even if no sign was found; at most three honest pages in a hundred reached it when it was chosen
 * @param weights   by feature of the trait; a trait without weight counts nothing
 * @param words     by beginning of a word, or of two neighbours, as in {@link PageWords}
 */
public record PageModel(String version, double bias, double likely, double look, Map<String, Double> weights, Map<String, Double> words) {

    private static final String FILE = "model.tsv";

    /** Copies the weights. */
    public PageModel {
        weights = Map.copyOf(weights);
        words = Map.copyOf(words);
    }

    /** The model that ships. Throws an exception if its file is broken or speaks of a trait that there is none of. */
    public static PageModel shipped() {
        Map<String, String> head = new TreeMap<>();
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Double> words = new TreeMap<>();
        List<String> features = Traits.features();
        try (InputStream in = Objects.requireNonNull(PageModel.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3 && cells[0].equals("weight") && features.contains(cells[1])) {
                    weights.put(cells[1], Double.valueOf(cells[2]));
                } else if (cells.length == 3 && cells[0].equals("word")) {
                    words.put(cells[1], Double.valueOf(cells[2]));
                } else if (cells.length == 2) {
                    head.put(cells[0], cells[1]);
                } else if (!line.startsWith("#")) {
                    throw new IllegalStateException(FILE + ": what is this line? " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageModel(Objects.requireNonNull(head.get("version"), "version"), Double.parseDouble(Objects.requireNonNull(head.get("bias"), "bias")),
                Double.parseDouble(Objects.requireNonNull(head.get("likely"), "likely")),
                Double.parseDouble(Objects.requireNonNull(head.get("look"), "look")), weights, words);
    }

    /** Weight of a trait; 0 if it has none. */
    double weight(Trait trait) {
        return weights.getOrDefault(trait.feature(), 0.0);
    }
}
