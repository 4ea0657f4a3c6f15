package org.ormek.crawl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.tools.ValidateTool;
import org.ormek.crawl.capture.EvidenceCheck;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.farm.Farm;
import org.ormek.crawl.seed.SeedIssue;
import org.ormek.model.OrmekException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class CrawlRunTest {

    @TempDir
    Path folder;

    @Test
    void aRunCapturesEveryPageOnceAndItsEvidenceIsSound() throws Exception {
        List<CrawlProgress> told = new ArrayList<>();
        try (Farm farm = new Farm(12, 0, 3_000)) {
            CrawlReport report = CrawlRun.create(folder, CrawlProcess.settings(farm.port()), told::add)
                    .run(CrawlProcess.seeds(farm.port(), 10), List.of(new SeedIssue("seeds.txt", 3, "no URL")));
            assertThat(report.ended()).isEqualTo("FINISHED");
            assertThat(report.pages()).isEqualTo(120);
            assertThat(report.verdicts()).containsEntry("ANSWERED", 120L).containsEntry("ROBOTS_DISALLOWED", 10L);
            assertThat(report.manifestHead()).isEqualTo(EvidenceCheck.check(folder, Optional.empty()).head());
            assertThat(report.text()).contains("seeds.txt line 3: no URL").contains("a signal for a check");
        }
        assertThat(told).isNotEmpty();
        for (Path file : WarcFiles.list(folder.resolve("warc"))) {
            Process validator = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), ValidateTool.class.getName(), file.toString()).redirectErrorStream(true).start();
            String said = new String(validator.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(said).doesNotContain("ERROR", "invalid");
            try (var reader = new org.netpreserve.jwarc.WarcReader(file)) {
                assertThat(reader.records().map(record -> record.version().toString()).distinct()).containsExactly("WARC/1.1");
            }
            assertThat(validator.waitFor()).isZero();
        }
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(folder.resolve("findings.jsonl"))) {
            JsonNode finding = json.readTree(line);
            assertThat(finding.path("observed_at").asString("")).isNotEmpty();
            assertThat(finding.path("ips").path(0).asString("")).isEqualTo("127.0.0.1");
            if (finding.has("dom_simhash")) {
                int host = Integer.parseInt(finding.path("url").asString("").replaceFirst("http://www\\.farm(\\d+)\\..*", "$1"));
                assertThat(finding.path("phones").path(0).asString("")).startsWith("+7701%03d".formatted(host));
                assertThat(finding.path("trackers").path(0).asString("")).isEqualTo("G-FARM%06d".formatted(host / 10));
                assertThat(finding.path("language").asString("")).isIn("kk", "ru");
            }
        }
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() throws Exception {
        try (Farm farm = new Farm(12, 2, 3_000)) {
            // The pause keeps a run of twelve pages a host going for two seconds, so that the stop, after one, finds it at work.
            CrawlSettings settings = CrawlProcess.settings(farm.port()).within(CrawlScope.DOMAIN, 1_000_000).withDelays(200, 0);
            CrawlRun[] self = new CrawlRun[1];
            self[0] = CrawlRun.create(folder, settings, progress -> self[0].stop());
            CrawlReport first = self[0].run(CrawlProcess.seeds(farm.port(), 60), List.of());
            CrawlReport second = CrawlRun.resume(folder, progress -> { }).run(List.of(), List.of());
            assertThat(first.ended()).isEqualTo("STOPPED");
            assertThat(second.ended()).isEqualTo("FINISHED");
            assertThat(second.pages()).isEqualTo(720).isGreaterThan(first.pages());
            assertThat(EvidenceCheck.check(folder, Optional.empty()).faults()).isEmpty();
            assertThat(folder.resolve("manifests/0001.jsonl")).exists();
        }
    }

    @Test
    void aRunEndsAtItsPageLimit() throws Exception {
        try (Farm farm = new Farm(12, 0, 2_000)) {
            CrawlReport report = CrawlRun.create(folder, CrawlProcess.settings(farm.port()).within(CrawlScope.DOMAIN, 50), progress -> { })
                    .run(CrawlProcess.seeds(farm.port(), 20), List.of());
            assertThat(report.ended()).isEqualTo("PAGE_LIMIT");
            assertThat(report.pages()).isEqualTo(50);
        }
    }

    @Test
    void robotsAreSetAsideOnlyByAMandateThatIsLogged() throws Exception {
        try (Farm farm = new Farm(3, 0, 1_000)) {
            CrawlRun.create(folder, CrawlProcess.settings(farm.port()).overridingRobots("Order 17 of the prosecutor"), progress -> { })
                    .run(CrawlProcess.seeds(farm.port(), 1), List.of());
        }
        assertThat(Files.readString(folder.resolve("index.cdxj"))).contains("/private/x");
        assertThat(Files.readString(folder.resolve("log.jsonl"))).contains("Order 17 of the prosecutor");
        assertThat(Files.readString(folder.resolve("report.txt"))).contains("Order 17 of the prosecutor");
    }

    @Test
    void aFolderWithARunIsNotOverwritten() throws Exception {
        CrawlRun.create(folder, CrawlProcess.settings(1), progress -> { });
        assertThatThrownBy(() -> CrawlRun.create(folder, CrawlProcess.settings(1), progress -> { })).isInstanceOf(OrmekException.class);
    }

    @Test
    void politenessKeepsThePauseOfEachHost() throws Exception {
        try (Farm farm = new Farm(4, 0, 1_000)) {
            long began = System.nanoTime();
            CrawlReport report = CrawlRun.create(folder, CrawlProcess.settings(farm.port()).withDelays(300, 0), progress -> { })
                    .run(CrawlProcess.seeds(farm.port(), 5), List.of());
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(report.pages()).isEqualTo(20);
            // robots, four pages and the icon of each host: five pauses between six visits
            assertThat(seconds).isGreaterThan(5 * 0.3).isLessThan(12);
        }
    }

    @Test
    void onThePublicWebAPauseIsObligatory() {
        assertThatThrownBy(() -> CrawlSettings.standard().withDelays(10, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
