package org.ormek.crawl.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "example.kz http://example.kz/", "https://example.kz/a https://example.kz/a", "hxxps://bad[.]example.kz/x https://bad.example.kz/x",
        "hxxp://bad(.)example.kz http://bad.example.kz/", "bad[dot]example[dot]kz http://bad.example.kz/", "hxxps[:]//bad.example.kz https://bad.example.kz/",
        "*.example.kz http://example.kz/", "EXAMPLE.KZ http://example.kz/", "казино.қаз http://xn--80aswg0a.xn--80ao21a/", "example.kz:8080/a http://example.kz:8080/a",
        "h**ps://bad.example.kz/ https://bad.example.kz/", "http://example.kz/a#b http://example.kz/a"
    })
    void seedsAreReadInManyWritings(String text, String url) {
        if (text.startsWith("казино")) {
            assertThat(SeedFile.parse(text).url()).startsWith("http://xn--").endsWith("/");
        } else {
            assertThat(SeedFile.parse(text).url()).isEqualTo(url);
        }
    }

    @Test
    void badLinesAreIssuesAndTheOthersGoOn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("seeds.txt");
        Files.writeString(file, "# seeds\nexample.kz\n\nnot a host\nftp://example.kz/\nhttp://user:pass@example.kz/\njustaword\nhxxp://other[.]kz\nexample.kz\n" + "x".repeat(9000) + "\n");
        SeedFile.Contents contents = SeedFile.read(file);
        assertThat(contents.seeds()).extracting(seed -> seed.address().url()).containsExactly("http://example.kz/", "http://other.kz/");
        assertThat(contents.seeds()).extracting(Seed::source).containsExactly("seeds.txt:2", "seeds.txt:8");
        assertThat(contents.issues()).extracting(SeedIssue::line).containsExactly(4L, 5L, 6L, 7L, 10L);
        assertThat(contents.issues()).allSatisfy(issue -> assertThat(issue.reason()).isNotBlank());
    }

    @Test
    void lookAlikesOfABrandCoverTheCommonTricksAndNeverTheBrandItself() {
        Map<String, String> hosts = LookAlikes.of("kaspi", 5_000);
        assertThat(hosts.keySet()).contains("kaspi-bonus.kz", "kasp1.kz", "kapsi.kz", "kaspii.kz", "kasi.kz", "kaspo.kz", "ka-spi.kz", "kaspi.site")
                .allSatisfy(host -> assertThat(host).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
        assertThat(hosts.keySet().stream().filter(host -> host.startsWith("xn--"))).isNotEmpty();
        assertThat(hosts.values()).contains("look-alike letter", "letters swapped", "letter doubled", "letter left out", "neighbour key", "word", "ending", "hyphen");
        assertThat(LookAlikes.of("kaspi", 100)).hasSize(100);
    }
}
