package org.ormek.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile file, one after the other, to a process started as the product starts it: a verdict in time and within
 * 512 MiB of resident memory, and the next good file is read. Images count as readable here: a stand-in for tesseract is on
 * the path. Properties: {@code hostile.seconds} until the parent ends the reader (29 in the product, here 9),
 * {@code hostile.damaged} how many damaged files there are (1,000 in the full form, here 40), {@code hostile.table} where to
 * write the table, {@code hostile.verbose} to see each file.
 */
class HostileCorpusTest {

    private static final int SECONDS = Integer.getInteger("hostile.seconds", 9);
    private static final double MOST_SECONDS = 30;
    private static final long MOST_BYTES = 512L << 20;
    private static final String SECRET = "swordfish-7401";

    @TempDir
    Path directory;

    private final HostileResults results = new HostileResults();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyHostileFileGetsAVerdict() throws Exception {
        int damaged = Integer.getInteger("hostile.damaged", 40);
        String secret = Files.writeString(directory.resolve("secret.txt"), SECRET).toUri().toString();
        try (CountingListener listener = new CountingListener(); ReaderProcess reader = ReaderProcess.asInProduct(standInForTesseract())) {
            listener.call();
            assertThat(listener.connections()).as("the listener counts").isOne();
            Path good = Files.write(directory.resolve("good.docx"), Documents.docx("Всё в порядке"));
            List<HostileFile> files = new ArrayList<>(HostileCorpus.all(listener.url(), secret));
            files.addAll(new DamagedFiles().first(damaged));
            for (HostileFile file : files) {
                feed(file, reader);
                JsonNode next = reader.ask(good);
                if (!next.at("/parts/0/text").asText().contains("Всё в порядке")) {
                    faults.add("after " + file.name() + ": " + next);
                }
            }
            Thread.sleep(200);
            assertThat(listener.connections()).as("connections besides our own").isOne();
        }
        System.out.println(results.table());
        String table = System.getProperty("hostile.table");
        if (table != null) {
            Files.writeString(Path.of(table), results.table());
        }
        assertThat(faults).isEmpty();
    }

    private void feed(HostileFile file, ReaderProcess reader) throws Exception {
        Path path = file.writeTo(directory);
        try (ChildUse use = ChildUse.isKept() ? ChildUse.since(reader.process().pid()) : null) {
            long started = System.nanoTime();
            JsonNode answer = reader.askWithin(SECONDS, path);
            double seconds = (System.nanoTime() - started) / 1e9;
            long peak = use == null ? 0 : use.bytes();
            double cpuSeconds = use == null ? seconds : use.cpuSeconds();
            String verdict = answer.get("verdict").asText();
            results.add(file.kind(), verdict, seconds, cpuSeconds, peak);
            String said = "%s: %s after %.1f s (%.1f CPU-s) with %d MiB, %s".formatted(file.name(), verdict, seconds, cpuSeconds, peak >> 20, answer.get("reason").asText());
            if (Boolean.getBoolean("hostile.verbose")) {
                System.out.println(said);
            }
            // On a busy machine time runs out that the file did not use.
            boolean starved = verdict.equals("TIMED_OUT") && cpuSeconds < seconds / 2;
            boolean expected = starved || file.expected().stream().anyMatch(right -> right.name().equals(verdict));
            if (!expected || seconds > MOST_SECONDS || peak > MOST_BYTES || answer.get("reason").asText().isBlank() || answer.toString().contains(SECRET)) {
                faults.add(said);
            }
        } finally {
            Files.delete(path);
        }
    }

    private Map<String, String> standInForTesseract() throws Exception {
        Path program = Files.writeString(directory.resolve("tesseract"), """
                #!/bin/sh
                case "$1" in
                --list-langs) printf 'List of available languages (3):\\nrus\\nkaz\\neng\\n' ;;
                ''|-*) echo 'tesseract 5.3.0' ;;
                *) echo 'words in an image' > "$2.txt" ;;
                esac
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return Map.of("PATH", directory + ":" + System.getenv("PATH"));
    }
}
