package org.ormek.graph.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements come from resource files only, so that every one of them can be read, reviewed and explained as it is run. */
final class CypherFile {

    private CypherFile() {
    }

    /** The text of a file in this package's folder, for example {@code read/links-of.cypher}. */
    static String text(String name) {
        try (InputStream stream = CypherFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no statement file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
