package org.ormek.simulation.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The directory that is written, and how many rows each file of it got. */
public final class OutputTree {
    private final SortedMap<String, Integer> rows = new TreeMap<>();
    private final Path root;

    /** A tree under the directory, which is made if it does not exist. */
    public OutputTree(Path root) {
        this.root = root;
    }

    /**
     * Writes one file, over an older one.
     *
     * @param name  path below the root with slashes
     * @param bytes the content
     * @param count rows in it
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(String name, byte[] bytes, int count) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
            rows.put(name, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one file in UTF-8. */
    public void write(String name, String text, int count) {
        write(name, text.getBytes(StandardCharsets.UTF_8), count);
    }

    /** Rows by file. */
    public SortedMap<String, Integer> rows() {
        return rows;
    }
}
