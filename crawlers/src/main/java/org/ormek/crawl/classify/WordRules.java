package org.ormek.crawl.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules from a resource file: name, hint, pattern, separated by tabs. The hint must stand in the text before the pattern is tried; where sentences end, lines do too. */
final class WordRules {

    /**
     * One rule.
     *
     * @param name    of the sign or type
     * @param hint    lower-case piece of text without which the pattern cannot match
     * @param needs   further pieces: of each list one must stand in the text
     * @param pattern over lower-case text
     */
    record Rule(String name, Piece hint, List<List<Piece>> needs, Pattern pattern) {

        /** False if the pattern cannot match. */
        boolean mayMatch(String text, Triples triples) {
            if (!triples.mayHold(hint)) {
                return false;
            }
            for (List<Piece> pieces : needs) {
                if (!triples.mayHoldOne(pieces)) {
                    return false;
                }
            }
            return text.contains(hint.text());
        }
    }

    /**
     * A piece of text that may stand in a page.
     *
     * @param text   lower-case
     * @param places of its triples, as {@link Triples} counts them
     */
    record Piece(String text, int[] places) {

        static Piece of(String text) {
            int[] places = new int[Math.max(0, text.length() - 2)];
            for (int i = 0; i < places.length; i++) {
                places[i] = Triples.place(text, i);
            }
            return new Piece(text, places);
        }
    }

    private WordRules() {
    }

    /** Which triples of signs stand in a text; tells in one walk which hints cannot stand in it. */
    static final class Triples {

        private final long[] bits = new long[1 << 10];

        Triples(String text) {
            for (int i = 0; i + 2 < text.length(); i++) {
                int at = place(text, i);
                bits[at >>> 6] |= 1L << at;
            }
        }

        boolean mayHold(Piece piece) {
            for (int at : piece.places()) {
                if ((bits[at >>> 6] & 1L << at) == 0) {
                    return false;
                }
            }
            return true;
        }

        boolean mayHoldOne(List<Piece> pieces) {
            for (int i = 0; i < pieces.size(); i++) {
                if (mayHold(pieces.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private static int place(String text, int i) {
            return (text.charAt(i) * 31 * 31 + text.charAt(i + 1) * 31 + text.charAt(i + 2)) * 0x9e3779b1 >>> 16;
        }
    }

    static List<Rule> load(String resource) {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = WordRules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    rules.add(new Rule(parts[0], Piece.of(parts[1]), Needs.of(parts[2]).stream().map(pieces -> pieces.stream().map(Piece::of).toList()).toList(), Pattern.compile(parts[2].replace("[^.!?]", "[^.!?\\n]"), Pattern.UNICODE_CHARACTER_CLASS)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + resource + " cannot be read", e);
        }
        return rules;
    }
}
