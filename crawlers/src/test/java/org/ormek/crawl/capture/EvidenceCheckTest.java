package org.ormek.crawl.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;

class EvidenceCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aClosedRun() throws Exception {
        try (WarcFiles files = new WarcFiles(folder.resolve("warc"), 2_000, java.util.Map.of("software", "test"))) {
            CapturePacker packer = new CapturePacker(payload -> Optional.empty());
            for (int i = 0; i < 12; i++) {
                files.append(packer.pack(visit("http://a.test/p" + i, "<p>page " + i + " " + "x".repeat(i * 40) + "</p>"),
                        new CaptureNote(CaptureKind.PAGE, 0, null, DnsSight.NONE, false)));
            }
        }
        Files.writeString(folder.resolve("findings.jsonl"), "{\"url\":\"http://a.test/\"}\n{\"url\":\"http://b.test/\"}\n");
        Files.writeString(folder.resolve("report.txt"), "done\n");
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/frontier.mv"), "working state");
        RunManifest.write(folder);
    }

    private static Visit visit(String url, String body) {
        WebAddress address = WebAddress.parse(url);
        Exchange exchange = new Exchange(address, java.time.Instant.now(), java.time.Duration.ofMillis(3), java.net.InetAddress.getLoopbackAddress(), "http/1.1",
                List.of(new HeaderLine("Host", "a.test")), 200, "OK", List.of(new HeaderLine("Content-Type", "text/html")), body.getBytes(java.nio.charset.StandardCharsets.UTF_8), null, null);
        return new Visit(address, java.time.Instant.now(), List.of(exchange), Verdict.ANSWERED, "", null);
    }

    private List<EvidenceFault> faults() throws Exception {
        return EvidenceCheck.check(folder, Optional.empty()).faults();
    }

    private List<Path> files() throws Exception {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(path -> !folder.relativize(path).startsWith("state")).sorted().collect(Collectors.toList());
        }
    }

    @Test
    void anUntouchedRunIsSound() throws Exception {
        assertThat(faults()).isEmpty();
        Files.writeString(folder.resolve("state/frontier.mv"), "changed working state");
        assertThat(faults()).isEmpty();
    }

    @Test
    void everyFlippedBitIsFound() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 250; i++) {
                int bit = random.nextInt(whole.length * 8);
                byte[] flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, flipped);
                assertThat(faults()).as("bit " + bit + " of " + file.getFileName() + ", seed " + seed).isNotEmpty();
            }
            Files.write(file, whole);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void theDamagedRecordOfAWarcFileIsNamed() throws Exception {
        Path warc = WarcFiles.list(folder.resolve("warc")).getFirst();
        byte[] bytes = Files.readAllBytes(warc);
        bytes[bytes.length - 30] ^= 4;
        Files.write(warc, bytes);
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(EvidenceFault.Kind.CHANGED);
            assertThat(fault.detail()).containsPattern("record at byte \\d+");
        });
    }

    @Test
    void swappedFilesAreFound() throws Exception {
        List<Path> warcs = WarcFiles.list(folder.resolve("warc"));
        Path aside = folder.resolve("state/aside");
        Files.move(warcs.get(0), aside);
        Files.move(warcs.get(1), warcs.get(0));
        Files.move(aside, warcs.get(1));
        assertThat(faults()).extracting(EvidenceFault::kind).containsExactly(EvidenceFault.Kind.SWAPPED, EvidenceFault.Kind.SWAPPED);
    }

    @Test
    void missingAndAddedFilesAreFound() throws Exception {
        Files.delete(folder.resolve("findings.jsonl"));
        Files.writeString(folder.resolve("warc/more.txt"), "planted");
        assertThat(faults()).extracting(EvidenceFault::kind).containsExactlyInAnyOrder(EvidenceFault.Kind.MISSING, EvidenceFault.Kind.ADDED);
    }

    @Test
    void aFileReplacedByALinkToItsCopyIsFound() throws Exception {
        Path copy = folder.resolve("state/copy");
        Files.move(folder.resolve("report.txt"), copy);
        Files.createSymbolicLink(folder.resolve("report.txt"), copy);
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void everyChangeOfTheManifestsLinesIsFound() throws Exception {
        Path manifest = folder.resolve(RunManifest.NAME);
        List<String> lines = Files.readAllLines(manifest);
        for (int i = 0; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            Files.write(manifest, without);
            assertThat(faults()).as("line " + i + " taken out").isNotEmpty();
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            Files.write(manifest, twice);
            assertThat(faults()).as("line " + i + " twice").isNotEmpty();
        }
        Files.delete(manifest);
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.kind()).isEqualTo(EvidenceFault.Kind.NO_MANIFEST));
    }

    @Test
    void aManifestWrittenAnewIsFoundByTheExpectedHead() throws Exception {
        var head = new org.ormek.model.Sha256(EvidenceCheck.check(folder, Optional.empty()).head());
        Files.writeString(folder.resolve("findings.jsonl"), "{}\n", java.nio.file.StandardOpenOption.APPEND);
        Files.copy(folder.resolve(RunManifest.NAME), folder.resolve("state/old"), StandardCopyOption.REPLACE_EXISTING);
        RunManifest.write(folder);
        assertThat(EvidenceCheck.check(folder, Optional.empty()).isSound()).isTrue();
        assertThat(EvidenceCheck.check(folder, Optional.of(head)).faults()).extracting(EvidenceFault::kind).containsExactly(EvidenceFault.Kind.OTHER_HEAD);
    }

    @Test
    void whatIsReadBackIsWhatWasCaptured() throws Exception {
        int pages = 0;
        for (Path warc : WarcFiles.list(folder.resolve("warc"))) {
            try (CaptureReader reader = new CaptureReader(warc, CaptureReader.endOfHead(warc), payload -> Optional.empty())) {
                for (var found = reader.next(); found.isPresent(); found = reader.next()) {
                    assertThat(found.get().visit().requested().url()).isEqualTo("http://a.test/p" + pages);
                    assertThat(new String(found.get().visit().hops().getLast().body(), java.nio.charset.StandardCharsets.UTF_8)).startsWith("<p>page " + pages + " ");
                    pages++;
                }
            }
        }
        assertThat(pages).isEqualTo(12);
    }
}
