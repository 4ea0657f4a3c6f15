package org.ormek.crawl.warning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ormek.model.Span;

/** The words of warnings in Kazakh, Russian and English; kept in words.tsv. */
final class WarningWords {

    /** What words say of an identifier beside them. */
    enum Role {
        /** Whom it warns of. */
        FRAUD,
        /** What such people do, or what the reader should do about them. */
        WARNED,
        /** The identifier is theirs. */
        THEIRS,
        /** The identifier is the page's own. */
        OURS
    }

    private static final Map<Role, Pattern> PATTERNS = new EnumMap<>(Role.class);
    private static final Pieces HINTS = load();

    private WarningWords() {
    }

    /** True if a text, in any case of letters, may name fraudsters: many times faster than looking for the words themselves. */
    static boolean mayNameFraud(String text) {
        return HINTS.standIn(text);
    }

    /** Where words of the role stand in a text in lower case, in their order. */
    static List<Span> find(Role role, String lower) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern(role).matcher(lower);
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }

    private static Pattern pattern(Role role) {
        return Objects.requireNonNull(PATTERNS.get(role));
    }

    private static Pieces load() {
        List<String> hints = new ArrayList<>();
        Map<Role, StringBuilder> joined = new EnumMap<>(Role.class);
        try (InputStream in = WarningWords.class.getResourceAsStream("words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The resource words.tsv is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.split("\t");
                if (parts[0].equals("HINT")) {
                    hints.addAll(List.of(parts[2].split(";")));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    StringBuilder all = joined.computeIfAbsent(Role.valueOf(parts[0]), role -> new StringBuilder());
                    all.append(all.isEmpty() ? "" : "|").append(parts[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The resource words.tsv cannot be read", e);
        }
        joined.forEach((role, all) -> PATTERNS.put(role, Pattern.compile(all.toString(), Pattern.UNICODE_CHARACTER_CLASS)));
        return new Pieces(hints);
    }
}
