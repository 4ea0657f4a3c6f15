package org.ormek.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of words that comes with Ormek: first line {@code version,NAME}, second line the header, then rows without quotes;
 * lines that start with # are comments.
 *
 * @param version its name
 * @param rows    the cells of each row, as many as the header has
 */
record LexiconFile(String version, List<List<String>> rows) {

    LexiconFile {
        rows = List.copyOf(rows);
    }

    /** Reads a file of this package. Throws {@link IllegalStateException} with file and line if it is broken. */
    static LexiconFile read(String name, String header) {
        String[] lines;
        try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.length < 2 || !lines[0].startsWith("version,") || !lines[1].equals(header)) {
            throw new IllegalStateException(name + " must begin with 'version,NAME' and '" + header + "'");
        }
        int cells = header.split(",").length;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            if (!lines[i].startsWith("#")) {
                List<String> row = List.of(lines[i].split(",", -1));
                if (row.size() != cells) {
                    throw new IllegalStateException(name + ", line " + (i + 1) + ": " + row.size() + " cells instead of " + cells);
                }
                rows.add(row);
            }
        }
        return new LexiconFile(lines[0].substring("version,".length()), rows);
    }
}
