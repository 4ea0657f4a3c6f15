package org.ormek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.bench.input.BulkInput;
import org.ormek.bench.process.Homes;
import org.ormek.bench.process.OrmekProcess;

/** The same rows give the same graph, in whatever files and order they come. */
class RepeatedInputTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void thriceShuffledSplitInSevenAndInOverlappingExportsTheGraphIsTheSame() throws Exception {
        BulkInput.write(folder.resolve("all"), 999, 11);
        for (String file : List.of("messages/messages.jsonl", "complaints/complaints.csv", "sites/sites.jsonl", "entities/wallets.csv", "tags/addresses_ETH.txt")) {
            rearrange(file, file.endsWith(".csv") || file.endsWith(".txt") ? 1 : 0);
        }
        // Which captures lie in one file was the crawler's choice; the file comes again, and whole.
        for (String kind : List.of("seven", "overlapping")) {
            Files.createDirectories(folder.resolve(kind).resolve("captures"));
            Files.copy(folder.resolve("all/captures/crawl.warc"), folder.resolve(kind).resolve("captures/crawl.warc"));
        }
        Path calm = folder.resolve("calm");
        String once;
        try (OrmekProcess serving = OrmekProcess.serve(calm)) {
            ingest(calm, "all");
            once = hash(calm);
            ingest(calm, "all");
            ingest(calm, "all");
            assertThat(hash(calm)).isEqualTo(once);
            assertThat(serving.isAlive()).isTrue();
        }
        // Pseudonyms of victims are keyed by home; the same key makes two homes comparable.
        Path other = folder.resolve("other");
        Homes.shareSecrets(calm, other);
        try (OrmekProcess serving = OrmekProcess.serve(other)) {
            ingest(other, "seven");
            assertThat(hash(other)).isEqualTo(once);
            ingest(other, "overlapping");
            ingest(other, "all");
            assertThat(hash(other)).isEqualTo(once);
            assertThat(serving.isAlive()).isTrue();
        }
    }

    /** The rows of a file shuffled into seven files, and twice into two that share a third. */
    private void rearrange(String file, int headerLines) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("all").resolve(file));
        List<String> header = lines.subList(0, headerLines);
        List<String> rows = new ArrayList<>(lines.subList(headerLines, lines.size()));
        // A row whose quote never closes may take in its neighbours, so its surroundings must stay: leave it to other tests.
        rows.removeIf(row -> row.chars().filter(c -> c == '"').count() % 2 == 1);
        write("all", file, 0, header, rows);
        Collections.shuffle(rows, new Random(5));
        int third = rows.size() / 3;
        write("overlapping", file, 1, header, rows.subList(0, 2 * third));
        write("overlapping", file, 2, header, rows.subList(third, rows.size()));
        int part = rows.size() / 7 + 1;
        for (int i = 0; i < 7; i++) {
            write("seven", file, i + 1, header, rows.subList(i * part, Math.min(rows.size(), (i + 1) * part)));
        }
    }

    private void write(String kind, String file, int number, List<String> header, List<String> rows) throws IOException {
        // The name of a plain list is part of what it says, so the parts keep it.
        Path target = folder.resolve(kind).resolve(number == 0 ? file : file.replace("/", "/" + number + "/"));
        Files.createDirectories(target.getParent());
        List<String> all = new ArrayList<>(header);
        all.addAll(rows);
        Files.write(target, all);
    }

    private void ingest(Path home, String kind) throws Exception {
        OrmekProcess.Ended ended = OrmekProcess.run("ingest", "all", folder.resolve(kind).toString(), "--home", home.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("Accounts balance");
    }

    private static String hash(Path home) throws Exception {
        OrmekProcess.Ended ended = OrmekProcess.run("verify", "--hash", "--home", home.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out();
    }
}
