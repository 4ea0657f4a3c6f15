package org.ormek.crawl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.ormek.crawl.capture.EvidenceCheck;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.farm.Farm;

/** Real processes, killed without warning in the middle of their work. */
@Timeout(240)
class KillTest {

    private static final int HOSTS = 40;
    private static final int PAGES = 25;

    @TempDir
    Path folder;

    private Process start(int port) throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                CrawlProcess.class.getName(), folder.resolve("run").toString(), String.valueOf(port), String.valueOf(HOSTS))
                .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile()).start();
    }

    @Test
    void nothingIsLostAndNothingRepeatedByKills() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int all = HOSTS * (PAGES + 2);
        int kills = 0;
        try (Farm farm = new Farm(PAGES, 12, 4_000)) {
            for (int share : new int[] {15, 40, 55, 80}) {
                Process process = start(farm.port());
                while (process.isAlive() && farm.requests() < all * share / 100) {
                    Thread.sleep(1 + random.nextInt(20));
                }
                kills += process.isAlive() ? 1 : 0;
                process.destroyForcibly().waitFor();
                if (share == 55) {
                    tear(random);
                }
            }
            Process last = start(farm.port());
            assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).as(Files.readString(folder.resolve("out.txt"))).isZero();
        }
        assertThat(kills).as("kills that hit a living process").isGreaterThanOrEqualTo(3);
        Map<String, Integer> captured = captured(folder.resolve("run"));
        for (int host = 0; host < HOSTS; host++) {
            for (int page = 0; page < PAGES; page++) {
                String url = Farm.host(host) + (page == 0 ? "/" : "/p" + page + ".html");
                assertThat(captured.getOrDefault(url, 0)).as(url + ", seed " + seed).isEqualTo(1);
            }
        }
        assertThat(captured.values()).as("captures of any address, seed " + seed).allMatch(count -> count == 1);
        List<String> findings = Files.readAllLines(folder.resolve("run/findings.jsonl"));
        assertThat(findings.stream().filter(line -> line.contains("dom_simhash")).map(line -> line.split("\"")[3]).distinct().count()).isEqualTo(HOSTS * PAGES);
        assertThat(findings.stream().filter(line -> line.contains("dom_simhash")).count()).isEqualTo(HOSTS * PAGES);
        assertThat(Files.readAllLines(folder.resolve("run/index.cdxj"))).hasSize(captured.size()).isSorted();
        assertThat(EvidenceCheck.check(folder.resolve("run"), Optional.empty()).faults()).isEmpty();
    }

    /** Half a record at the end, as a power cut leaves it. */
    private void tear(Random random) throws Exception {
        Path last = WarcFiles.list(folder.resolve("run/warc")).getLast();
        byte[] half = Files.readAllBytes(last);
        int length = Math.min(half.length - 1, 20 + random.nextInt(400));
        Files.write(last, java.util.Arrays.copyOf(half, length), StandardOpenOption.APPEND);
    }

    private static Map<String, Integer> captured(Path run) throws Exception {
        Map<String, Integer> captured = new TreeMap<>();
        for (Path file : WarcFiles.list(run.resolve("warc"))) {
            try (WarcReader reader = new WarcReader(file)) {
                for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                    if (record.get() instanceof WarcResponse || record.get() instanceof WarcRevisit) {
                        String url = ((WarcTargetRecord) record.get()).target().replaceFirst("http://([^:/]+):\\d+", "$1");
                        captured.merge(url, 1, Integer::sum);
                    }
                }
            }
        }
        return captured;
    }
}
