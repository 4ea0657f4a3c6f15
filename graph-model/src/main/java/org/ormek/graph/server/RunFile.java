package org.ormek.graph.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.ormek.home.OwnerOnly;

/**
 * The note in {@code HOME/run/neo4j.properties} by which other commands of the same home find the database.
 *
 * @param uri   where it answers; empty while it starts
 * @param pid   its process
 * @param start when that process began, since process ids are used again
 */
record RunFile(String uri, long pid, Instant start) {

    /** Clock rounding of the operating system. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Path path(Path home) {
        return home.resolve("run").resolve("neo4j.properties");
    }

    static void write(Path home, String uri, ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        OwnerOnly.replace(path(home), ("uri=" + uri + "\npid=" + process.pid() + "\nstart=" + start + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Notes a process as soon as it lives, so that whoever comes after a crash waits until it is gone. */
    static void writeStarting(Path home, ProcessHandle process) throws IOException {
        write(home, "", process);
    }

    /** True if the database has answered. */
    boolean isReady() {
        return !uri.isEmpty();
    }

    /** The note; empty if there is none or it cannot be understood. */
    static Optional<RunFile> read(Path home) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(path(home))));
            return Optional.of(new RunFile(properties.getProperty("uri", ""),
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("start", ""))));
        } catch (NoSuchFileException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process it speaks of, if that one still lives. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().startInstant()
                        .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(start.equals(Instant.EPOCH)));
    }
}
