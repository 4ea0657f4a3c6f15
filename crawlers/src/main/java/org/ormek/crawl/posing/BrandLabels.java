package org.ormek.crawl.posing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;

/** What stands in host names for the protected brands; kept in labels.tsv. */
final class BrandLabels {

    /**
     * One writing of a brand in host names.
     *
     * @param brand    whose
     * @param label    in Latin letters and digits
     * @param skeleton of the label
     * @param word     true if it is an ordinary word or a part of many names too
     */
    record BrandLabel(Brand brand, String label, String skeleton, boolean word) {
    }

    private BrandLabels() {
    }

    /** All labels. Throws an exception if the file names a brand that there is none of. */
    static List<BrandLabel> load() {
        return lines("labels.tsv").stream().map(line -> {
            String[] cells = line.split("\t", -1);
            Brand brand = Brands.builtIn().find(cells[0]).orElseThrow(() -> new IllegalStateException("labels.tsv: no brand " + cells[0]));
            return new BrandLabel(brand, cells[1], Skeleton.of(cells[1]), cells[2].equals("word"));
        }).toList();
    }

    /** The lines of a resource of this package, without empty ones and remarks. */
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(BrandLabels.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
