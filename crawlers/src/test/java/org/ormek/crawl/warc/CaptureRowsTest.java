package org.ormek.crawl.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.farm.Farm;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.run.CrawlRun;
import org.ormek.crawl.run.CrawlScope;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.run.TestNetwork;
import org.ormek.crawl.seed.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class CaptureRowsTest {

    @TempDir
    Path folder = Path.of(".");

    private record Read(List<CaptureRow> rows, long between) {

        List<String> urls() {
            return rows.stream().filter(row -> row.damage().isEmpty()).map(row -> row.fields().get("url").getFirst()).toList();
        }

        List<CaptureRow> damaged() {
            return rows.stream().filter(row -> !row.damage().isEmpty()).toList();
        }

        long bytes() {
            return between + rows.stream().mapToLong(CaptureRow::byteLength).sum();
        }
    }

    private Read read(byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("x.warc.gz"), bytes));
    }

    private static Read read(Path file) throws IOException {
        try (CaptureRows rows = new CaptureRows(file)) {
            List<CaptureRow> all = new ArrayList<>();
            for (CaptureRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            return new Read(all, rows.bytesBetween());
        }
    }

    private static byte[] html(int number) {
        return WarcMaker.bytes("<html><head><title>Табыс " + number + "</title></head><body><p>Гарантированный доход 30% в месяц. Звоните +7 701 555 010" + number
                + "</p><script>gtag('config','G-ABCD12345" + number + "')</script><p>" + "слово ".repeat(40) + "</p></body></html>");
    }

    private static WarcMaker site(int pages) {
        WarcMaker maker = new WarcMaker().info();
        for (int i = 0; i < pages; i++) {
            maker.page("http://profit" + i + ".example/", "", html(i));
        }
        return maker.log();
    }

    @Test
    void whatWgetWritesIsReadInEveryPacking() throws IOException {
        WarcMaker maker = site(3);
        Read plain = read(maker.plain());
        assertThat(plain.urls()).containsExactly("http://profit0.example/", "http://profit1.example/", "http://profit2.example/");
        assertThat(plain.damaged()).isEmpty();
        CaptureRow first = plain.rows().getFirst();
        assertThat(first.fields()).containsEntry("phones", List.of("+77015550100")).containsEntry("trackers", List.of("G-ABCD123450"))
                .containsEntry("ips", List.of("203.0.113.7")).containsEntry("name", List.of("Табыс 0")).containsKeys("sign.P3", "sign_score", "warc_record", "dom_simhash");
        assertThat(first.location()).matches("byte \\d+, <urn:uuid:[0-9a-f-]+>, http://profit0.example/");
        assertThat(plain.bytes()).isEqualTo(maker.plain().length);
        for (byte[] packed : List.of(maker.zipped(false), maker.zipped(true))) {
            Read zipped = read(packed);
            assertThat(zipped.rows().stream().map(row -> new String(row.identity()))).containsExactlyElementsOf(plain.rows().stream().map(row -> new String(row.identity())).toList());
            assertThat(zipped.bytes()).isEqualTo(packed.length);
        }
        Read whole = read(maker.zippedWhole());
        assertThat(whole.urls()).isEqualTo(plain.urls());
        assertThat(whole.between()).isEqualTo(-1);
        assertThat(whole.rows()).allSatisfy(row -> assertThat(row.byteOffset()).isEqualTo(-1));
    }

    @Test
    void whatAPagePassesItselfOffAsIsToldWithWhatShowsIt() throws IOException {
        byte[] page = WarcMaker.bytes("<title>Kaspi Bank — вход</title><p>Добро пожаловать</p><form><input name='otp' placeholder='Код из SMS'></form>");
        Read read = read(new WarcMaker().info().page("http://kaspi.kz.login-id.top/", "", page).plain());
        assertThat(read.rows().getFirst().fields()).containsEntry("impersonates", List.of("kaspi")).containsEntry("posing.HOST_INSIDE", List.of("kaspi.kz…login-id.top"))
                .containsEntry("posing.TITLE", List.of("Kaspi Bank — вход")).containsEntry("posing.FORM", List.of("otp Код из SMS")).containsEntry("suspected_type", List.of("PHISHING"))
                .containsKey("sign_score");
        assertThat(read(new WarcMaker().info().page("http://kaspi.kz/", "", page).plain()).rows().getFirst().fields()).doesNotContainKey("impersonates");
    }

    @Test
    void aTornLastRecordIsNamedAndNothingElseIsLost() throws IOException {
        WarcMaker maker = new WarcMaker().info().page("http://a.example/", "", html(1)).page("http://b.example/", "", html(2));
        for (byte[] whole : List.of(maker.plain(), maker.zipped(false), maker.zipped(true))) {
            byte[] torn = Arrays.copyOf(whole, whole.length - 30);
            Read read = read(torn);
            assertThat(read.urls()).containsExactly("http://a.example/");
            assertThat(read.damaged()).singleElement().satisfies(row -> {
                assertThat(row.byteOffset() + row.byteLength()).isEqualTo(torn.length);
                assertThat(row.damage()).contains("torn");
            });
            assertThat(read.bytes()).isEqualTo(torn.length);
        }
        byte[] whole = maker.zippedWhole();
        Read read = read(Arrays.copyOf(whole, whole.length - 40));
        assertThat(read.urls()).containsExactly("http://a.example/");
        assertThat(read.damaged()).hasSize(1);
    }

    @Test
    void damageInTheMiddleCostsOneRecord() throws IOException {
        WarcMaker maker = site(5);
        byte[] zipped = maker.zipped(false);
        int at = maker.beginOf(6);
        zipped[at + 60] ^= 0x55;
        Read read = read(zipped);
        assertThat(read.urls()).containsExactly("http://profit0.example/", "http://profit1.example/", "http://profit3.example/", "http://profit4.example/");
        assertThat(read.damaged()).singleElement().satisfies(row -> assertThat(row.byteOffset()).isEqualTo(at));
        assertThat(read.bytes()).isEqualTo(zipped.length);

        byte[] plain = new String(maker.plain(), java.nio.charset.StandardCharsets.ISO_8859_1).replaceFirst("(profit2(?s:.*?)Content-Length: )\\d+(?=\\r\\n\\r\\nHTTP)", "$1" + "9999999")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        read = read(plain);
        assertThat(read.urls()).contains("http://profit0.example/", "http://profit1.example/", "http://profit3.example/", "http://profit4.example/");
        assertThat(read.damaged()).hasSize(1);
        assertThat(read.bytes()).isEqualTo(plain.length);
    }

    @Test
    void revisitsHaveTheBodyTheyReferTo() throws IOException {
        String about = "WARC-Target-URI: http://mirror.example/\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nContent-Type: application/http;msgtype=response\r\n"
                + "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n";
        byte[] head = WarcMaker.bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        WarcMaker maker = new WarcMaker().info().page("http://a.example/", "", html(1))
                .add("revisit", about + "WARC-Payload-Digest: sha1:D17\r\n", head)
                .add("revisit", about + "WARC-Payload-Digest: sha1:ELSEWHERE\r\n", head);
        for (byte[] bytes : List.of(maker.plain(), maker.zipped(true))) {
            Read read = read(bytes);
            assertThat(read.urls()).containsExactly("http://a.example/", "http://mirror.example/", "http://mirror.example/");
            assertThat(read.rows().get(1).fields()).containsEntry("phones", List.of("+77015550101"));
            assertThat(read.rows().get(2).fields()).doesNotContainKey("phones");
            assertThat(read.bytes()).isEqualTo(bytes.length);
        }
    }

    @Test
    void bodiesAreReadAsTheyWereSentOrAlreadyUndone() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(html(3));
        }
        byte[] body = packed.toByteArray();
        byte[] chunked = WarcMaker.join(WarcMaker.bytes(Integer.toHexString(100) + "\r\n"), Arrays.copyOf(body, 100), WarcMaker.bytes("\r\n" + Integer.toHexString(body.length - 100) + ";x=y\r\n"),
                Arrays.copyOfRange(body, 100, body.length), WarcMaker.bytes("\r\n0\r\n\r\n"));
        Read read = read(new WarcMaker().info().page("http://a.example/", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked)
                .page("http://b.example/", "Transfer-Encoding: chunked\r\n", html(3)).plain());
        assertThat(read.rows()).hasSize(2).allSatisfy(row -> assertThat(row.fields()).containsEntry("phones", List.of("+77015550103")));
    }

    @Test
    void hostileFilesGiveNamedDamage() throws IOException {
        assertThat(read(WarcMaker.bytes("<html>no WARC</html>")).damaged()).singleElement().satisfies(row -> assertThat(row.byteLength()).isEqualTo(20));
        assertThat(read(new byte[0]).rows()).isEmpty();
        byte[] endless = WarcMaker.join(WarcMaker.bytes("WARC/1.0\r\nX: "), new byte[3 << 20]);
        assertThat(read(endless).damaged()).hasSize(1);
        String about = "WARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\n";
        Read read = read(new WarcMaker().info().add("response", about, WarcMaker.bytes("HTTP/1.1 200 OK\r\n\r\nx"))
                .add("response", about + "WARC-Date: 2026-03-02T10:00:00Z\r\n", WarcMaker.bytes("SSH-2.0\r\n\r\nx"))
                .add("response", about + "WARC-Date: 2026-03-02T10:00:00Z\r\nWARC-IP-Address: evil.example\r\n", WarcMaker.bytes("HTTP/1.1 200 OK\r\n\r\n<p>x</p>"))
                .add("response", "WARC-Target-URI: dns:a.example\r\nContent-Type: text/dns\r\n", WarcMaker.bytes("x")).plain());
        assertThat(read.damaged()).extracting(CaptureRow::damage).satisfiesExactly(one -> assertThat(one).contains("WARC-Date"), two -> assertThat(two).contains("no HTTP response"));
        assertThat(read.urls()).hasSize(1);
        assertThat(read.rows().getLast().fields()).doesNotContainKey("ips");
    }

    @Test
    void capturesOfOursSayWhatTheRunFound() throws Exception {
        try (Farm farm = new Farm(4, 0, 2_000)) {
            CrawlSettings settings = CrawlSettings.standard().within(CrawlScope.DOMAIN, 1_000)
                    .onTestNetwork(new TestNetwork(List.of("127.0.0.1/32"), List.of(farm.port()), ".test", "127.0.0.1"));
            CrawlRun.create(folder.resolve("run"), settings, progress -> { }).run(List.of(new Seed(new WebAddress(farm.url(0, 0)), "test"), new Seed(new WebAddress(farm.url(1, 0)), "test")), List.of());
        }
        JsonMapper json = new JsonMapper();
        Set<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("run/findings.jsonl"))) {
            JsonNode finding = json.readTree(line);
            if (finding.has("dom_simhash") || finding.has("favicon_mmh3")) {
                found.add(finding.path("url").asString("") + finding.path("phones").path(0).asString("") + finding.path("ips").path(0).asString("") + finding.path("sign_score").asString("") + finding.path("favicon_mmh3").asString(""));
            }
        }
        Set<String> read = new TreeSet<>();
        for (Path warc : WarcFiles.list(folder.resolve("run/warc"))) {
            Read rows = read(warc);
            assertThat(rows.damaged()).isEmpty();
            assertThat(rows.bytes()).isEqualTo(Files.size(warc));
            rows.rows().forEach(row -> read.add(row.fields().get("url").getFirst() + row.fields().getOrDefault("phones", List.of("")).getFirst()
                    + row.fields().getOrDefault("ips", List.of("")).getFirst() + row.fields().getOrDefault("sign_score", List.of("")).getFirst()
                    + row.fields().getOrDefault("favicon_mmh3", List.of("")).getFirst()));
        }
        assertThat(read).hasSizeGreaterThan(7).isEqualTo(found);
    }
}
