package org.ormek.bench.pages.made;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How many of a hundred pages of a topic look in a certain way; kept in rates.tsv, which says where each comes from. */
final class Rates {

    private static final String FILE = "rates.tsv";
    private static final double MOST = 0.95;
    /** A brand's own host, which no other rate changes. */
    private static final String OWN = "host.own";

    private final Map<String, Double> shares = new TreeMap<>();
    private final double ofIllegal;
    private final double ofHonest;

    /** With the rates of illegal and of honest pages multiplied. */
    Rates(double ofIllegal, double ofHonest) {
        this.ofIllegal = ofIllegal;
        this.ofHonest = ofHonest;
        try (InputStream in = Objects.requireNonNull(Rates.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).forEach(cells -> shares.put(cells[0] + ' ' + cells[1], Double.parseDouble(cells[2]) / 100));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of pages of a topic that have a look, 0 to 0.95. */
    double of(String topic, boolean illegal, String look) {
        double share = shares.getOrDefault(topic + ' ' + look, shares.getOrDefault((illegal ? "ILLEGAL " : "HONEST ") + look, 0.0));
        return look.equals(OWN) ? share : Math.min(MOST, share * (illegal ? ofIllegal : ofHonest));
    }
}
