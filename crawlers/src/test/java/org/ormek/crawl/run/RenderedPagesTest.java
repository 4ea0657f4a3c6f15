package org.ormek.crawl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureReader;
import org.ormek.crawl.capture.Earlier;
import org.ormek.crawl.capture.EvidenceCheck;
import org.ormek.crawl.capture.RenderVerdict;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.finding.SiteFinder;
import org.ormek.crawl.frontier.FrontierItem;
import org.ormek.crawl.frontier.FrontierLimits;
import org.ormek.crawl.render.Browsers;
import org.ormek.crawl.render.ScriptedSite;
import org.ormek.crawl.seed.Seed;
import org.ormek.crawl.warc.CaptureRow;
import org.ormek.crawl.warc.CaptureRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Crawls with the machine's own browser; skipped with a line where there is none. */
@Timeout(180)
class RenderedPagesTest {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("ORMEK_CHROMIUM", "/usr/bin/chromium"));
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WALLET = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    private static final String SHELL = "<!doctype html><html><head><title>App</title></head><body><div id=app></div><script src=/app.js></script></body></html>";
    private static final String APP = """
            fetch('/data.json').then(r => r.json()).then(d => {
              document.title = d.title;
              document.getElementById('app').innerHTML = '<h1>' + d.title + '</h1><p>Звоните: ' + d.phone + '</p><p>BTC: ' + d.wallet + '</p><a href="/more">дальше</a>';
            });
            """;
    private static final String DATA = "{\"title\":\"Гарантированный доход 30% в месяц\",\"phone\":\"+7 701 555 44 33\",\"wallet\":\"" + WALLET + "\"}";

    @TempDir
    Path folder;

    @BeforeEach
    void needsABrowser() {
        String untested = "No browser at " + CHROMIUM + ": tests of rendered pages are skipped. Install Chromium, or set ORMEK_CHROMIUM.";
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println(untested);
        }
        assumeTrue(Files.isExecutable(CHROMIUM), untested);
    }

    private static Browsers browser() {
        return new Browsers(Optional.of(CHROMIUM), false);
    }

    private static CrawlSettings settings(int port) {
        return new CrawlSettings(CrawlScope.DOMAIN, 100, 100, 6, 4, 0, 0, null, 20, 8 << 20, 1L << 30, "OrmekBot/0.1", "test", true,
                new TestNetwork(List.of("127.0.0.1/32"), List.of(port), ".kz", "127.0.0.1"));
    }

    private CrawlReport crawl(CrawlSettings settings, Browsers browsers, List<String> notes, ScriptedSite site, String... paths) throws Exception {
        CrawlListener listener = new CrawlListener() {
            @Override
            public void onProgress(CrawlProgress progress) {
            }

            @Override
            public void onNote(String note) {
                notes.add(note);
            }
        };
        List<Seed> seeds = Arrays.stream(paths).map(path -> new Seed(new WebAddress("http://www.shop.kz:" + site.port() + path), "test")).toList();
        return CrawlRun.create(folder, settings, listener).with(browsers).run(seeds, List.of());
    }

    private List<JsonNode> findings() throws Exception {
        return Files.readAllLines(folder.resolve("findings.jsonl")).stream().map(JSON::readTree).filter(line -> line.has("dom_simhash")).toList();
    }

    private static String withoutTime(String line) {
        return line.replaceFirst("\"observed_at\":\"[^\"]*\"", "");
    }

    private List<CaptureReader.Found> captures(CaptureKind kind) throws Exception {
        List<CaptureReader.Found> all = new ArrayList<>();
        Map<String, Earlier> bodies = new java.util.HashMap<>();
        for (Path warc : WarcFiles.list(folder.resolve("warc"))) {
            try (CaptureReader reader = new CaptureReader(warc, 0, payload -> Optional.ofNullable(bodies.get(payload.hex())))) {
                for (var found = reader.next(); found.isPresent(); found = reader.next()) {
                    found.get().entries().stream().filter(entry -> entry.holdsBody())
                            .forEach(entry -> bodies.putIfAbsent(entry.payload().hex(), new Earlier(entry.url(), entry.date(), warc.getFileName().toString(), entry.offset())));
                    all.add(found.get());
                }
            }
        }
        return all.stream().filter(found -> found.note().kind() == kind).toList();
    }

    @Test
    void whatScriptsBuildIsFoundAndKept() throws Exception {
        try (ScriptedSite site = new ScriptedSite().put("/", "text/html; charset=utf-8", SHELL).put("/app.js", "text/javascript", APP).put("/data.json", "application/json", DATA)
                .put("/more", "text/html", "<p>" + "Больше текста. ".repeat(60) + "</p>")) {
            CrawlReport report = crawl(settings(site.port()), browser(), new ArrayList<>(), site, "/");
            assertThat(report.renderings()).containsExactly(Map.entry("RENDERED", 1L));
            assertThat(report.pages()).isEqualTo(2);
            assertThat(report.text()).contains("Rendered pages: 1, failed renderings: 0");
            assertThat(site.requests()).filteredOn(request -> request.endsWith("/app.js") || request.endsWith("/data.json")).hasSize(2);
        }
        List<JsonNode> findings = findings();
        JsonNode plain = findings.stream().filter(line -> line.path("url").asString().endsWith("/") && !line.has("rendered")).findFirst().orElseThrow();
        assertThat(plain.has("phones")).isFalse();
        assertThat(plain.has("wallets")).isFalse();
        JsonNode rendered = findings.stream().filter(line -> line.path("rendered").asBoolean(false)).findFirst().orElseThrow();
        assertThat(rendered.path("phones").path(0).asString()).isEqualTo("+77015554433");
        assertThat(rendered.path("wallets").path(0).asString()).contains(WALLET);
        assertThat(rendered.path("name").asString()).startsWith("Гарантированный доход");
        assertThat(rendered.path("description").asString()).contains("Звоните");
        assertThat(findings).anyMatch(line -> line.path("url").asString().endsWith("/more"));

        SeedAnswer answer = SeedAnswers.read(folder, List.of(new Seed(new WebAddress(plain.path("url").asString()), "test"))).getFirst();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.showsSigns()).as("a seed is judged by what a browser shows").isTrue();

        CaptureReader.Found capture = captures(CaptureKind.RENDERED).getFirst();
        assertThat(capture.rendering().screenshot()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new String(capture.rendering().html(), java.nio.charset.StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html><html").contains(WALLET);
        assertThat(capture.rendering().embedded()).extracting(exchange -> exchange.url().url().replaceFirst(".*/", "")).containsExactly("app.js", "data.json");
        assertThat(capture.visit().hops()).hasSize(1);
        assertThat(EvidenceCheck.check(folder, Optional.empty()).faults()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("index.cdxj"))).filteredOn(line -> line.contains("image/png")).singleElement().asString().contains("\"status\":\"-\"");

        // Read back, the group gives the line that it gave live, and the same as a row of an import.
        String again = JSON.writeValueAsString(new SiteFinder(new PageReader(8 << 20)).rendered(capture.visit(), capture.note(), capture.rendering()).orElseThrow().report());
        // The time stands in the WARC file to the millisecond.
        assertThat(Files.readAllLines(folder.resolve("findings.jsonl"))).map(RenderedPagesTest::withoutTime).contains(withoutTime(again));
        Path warc = WarcFiles.list(folder.resolve("warc")).getFirst();
        long bytes = 0;
        List<CaptureRow> rows = new ArrayList<>();
        try (CaptureRows all = new CaptureRows(warc)) {
            for (CaptureRow row = all.next(); row != null; row = all.next()) {
                rows.add(row);
                bytes += row.byteLength();
            }
            bytes += all.bytesBetween();
        }
        assertThat(bytes).isEqualTo(Files.size(warc));
        assertThat(rows).allMatch(row -> row.damage().isEmpty());
        assertThat(rows).filteredOn(row -> row.fields().containsKey("rendered")).singleElement().satisfies(row -> {
            assertThat(row.fields().get("phones")).containsExactly("+77015554433");
            assertThat(row.fields().get("rendered")).containsExactly("true");
        });
        assertThat(rows).hasSize(3);
    }

    @Test
    void aKilledRunTakesRenderingsOverFromItsEvidence(@TempDir Path other) throws Exception {
        try (ScriptedSite site = new ScriptedSite().put("/", "text/html; charset=utf-8", SHELL).put("/app.js", "text/javascript", APP).put("/data.json", "application/json", DATA)) {
            CrawlReport before = crawl(settings(site.port()), browser(), new ArrayList<>(), site, "/");
            // As a kill before the first checkpoint leaves it: the WARC file alone.
            Files.createDirectories(other.resolve("warc"));
            Files.copy(folder.resolve("run.json"), other.resolve("run.json"));
            Files.copy(WarcFiles.list(folder.resolve("warc")).getFirst(), other.resolve("warc/ormek-00001.warc.gz"));
            int asked = site.requests().size();
            CrawlReport after = CrawlRun.resume(other, progress -> { }).with(browser()).run(List.of(), List.of());
            assertThat(after.recovered()).isEqualTo(captures(CaptureKind.PAGE).size() + captures(CaptureKind.RENDERED).size() + captures(CaptureKind.ROBOTS).size()
                    + captures(CaptureKind.FAVICON).size());
            assertThat(site.requests()).hasSize(asked);
            assertThat(after.renderings()).isEqualTo(before.renderings());
            assertThat(after.pages()).isEqualTo(before.pages());
            assertThat(after.bytes()).isEqualTo(before.bytes());
        }
        assertThat(Files.readAllLines(other.resolve("findings.jsonl"))).map(RenderedPagesTest::withoutTime)
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("findings.jsonl")).stream().map(RenderedPagesTest::withoutTime).toList());
    }

    @Test
    void whatWaitsForABrowserIsLeftWhenThereIsNoneAnyMore() throws Exception {
        try (ScriptedSite site = new ScriptedSite().put("/", "text/html", SHELL)) {
            CrawlRun.create(folder, settings(site.port()), progress -> { });
            try (CrawlBook book = new CrawlBook(folder, FrontierLimits.standard(), java.time.Duration.ZERO)) {
                book.frontier().put(new FrontierItem(new WebAddress("http://www.shop.kz:" + site.port() + "/"), CaptureKind.RENDERED, 0, null, Yield.RENDERED, 0));
                book.checkpoint();
            }
            CrawlReport report = CrawlRun.resume(folder, progress -> { }).with(new Browsers(Optional.empty(), true)).run(List.of(), List.of());
            assertThat(report.ended()).isEqualTo("FINISHED");
            assertThat(report.frontier().queued()).isZero();
            assertThat(Files.readString(folder.resolve("log.jsonl"))).contains("no browser in this session");
        }
    }

    @Test
    void aRunFromBeforeRenderingIsResumedWithoutIt() throws Exception {
        CrawlRun.create(folder, settings(1), progress -> { });
        Path file = folder.resolve("run.json");
        Files.writeString(file, Files.readString(file).replaceAll("\\s*\"render\" : true,", ""));
        assertThat(Files.readString(file)).doesNotContain("render");
        assertThat(CrawlRun.resume(folder, progress -> { }).with(new Browsers(Optional.empty(), true)).run(List.of(), List.of()).notRendered()).isEmpty();
    }

    @Test
    void everyFlippedBitOfAConversionIsFound() throws Exception {
        try (ScriptedSite site = new ScriptedSite().put("/", "text/html", SHELL).put("/app.js", "text/javascript", APP).put("/data.json", "application/json", DATA)) {
            crawl(settings(site.port()), browser(), new ArrayList<>(), site, "/");
        }
        Path warc = WarcFiles.list(folder.resolve("warc")).getFirst();
        List<JsonNode> conversions = Files.readAllLines(folder.resolve("index.cdxj")).stream().filter(line -> line.contains("\"status\":\"-\""))
                .map(line -> JSON.readTree(line.substring(line.indexOf('{')))).toList();
        assertThat(conversions).hasSize(2);
        byte[] whole = Files.readAllBytes(warc);
        for (JsonNode conversion : conversions) {
            int middle = Integer.parseInt(conversion.path("offset").asString()) + Integer.parseInt(conversion.path("length").asString()) / 2;
            byte[] flipped = whole.clone();
            flipped[middle] ^= 4;
            Files.write(warc, flipped);
            assertThat(EvidenceCheck.check(folder, Optional.empty()).faults()).singleElement()
                    .satisfies(fault -> assertThat(fault.detail()).contains("record at byte " + conversion.path("offset").asString() + " "));
        }
    }

    @Test
    void aPageThatNeverEndsCostsItsBrowserAndNotTheCrawl() throws Exception {
        try (ScriptedSite site = new ScriptedSite().put("/", "text/html", SHELL).put("/app.js", "text/javascript", APP).put("/data.json", "application/json", DATA)
                .put("/loop", "text/html", "<p>wait</p><script>while (true) {}</script>")) {
            long before = ProcessHandle.current().descendants().count();
            long began = System.nanoTime();
            CrawlReport report = crawl(settings(site.port()), browser(), new ArrayList<>(), site, "/loop", "/");
            assertThat((System.nanoTime() - began) / 1e9).isLessThan(60);
            assertThat(report.renderings()).containsExactlyInAnyOrderEntriesOf(Map.of("TIME_OVER", 1L, "RENDERED", 1L));
            assertThat(ProcessHandle.current().descendants().count()).isEqualTo(before);
        }
        assertThat(findings()).filteredOn(line -> line.path("rendered").asBoolean(false)).singleElement()
                .satisfies(line -> assertThat(line.path("url").asString()).endsWith("/"));
    }

    @Test
    void aHostilePageReachesNothingButTheDoor() throws Exception {
        try (ScriptedSite site = new ScriptedSite(); ServerSocket secret = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
                DatagramSocket datagrams = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            String hidden = "127.0.0.1:" + secret.getLocalPort();
            site.put("/icons/a.png", "image/png", "x").put("/worker.js", "text/javascript", "try { new WebSocket('ws://" + hidden + "/w'); } catch (e) {} fetch('http://" + hidden + "/w').catch(() => 0);");
            site.put("/", "text/html", """
                    <link rel=dns-prefetch href=//HIDDEN><link rel=preconnect href=http://HIDDEN><link rel=prefetch href=http://HIDDEN/p>
                    <img src=http://HIDDEN/i><iframe src=http://HIDDEN/f></iframe><object data=http://HIDDEN/o></object><video src=http://HIDDEN/v></video>
                    <form id=f method=post action=/post><input name=a value=b></form>
                    <script>
                    const quietly = f => { try { const p = f(); if (p && p.catch) p.catch(() => 0); } catch (e) {} };
                    for (const url of ['http://HIDDEN/secret', 'http://localhost:PORT/secret', 'http://[::ffff:127.0.0.1]:PORT/', 'http://0177.1:PORT/', 'file:///etc/passwd'])
                      { quietly(() => fetch(url)); quietly(() => fetch(url, {mode: 'no-cors'})); }
                    quietly(() => fetch('/post', {method: 'POST', body: 'x'.repeat(1000)}));
                    quietly(() => fetch('http://HIDDEN/post', {method: 'POST', body: 'x', mode: 'no-cors'}));
                    quietly(() => navigator.sendBeacon('http://HIDDEN/beacon', 'x'));
                    quietly(() => navigator.sendBeacon('/beacon', 'x'));
                    quietly(() => new WebSocket('ws://HIDDEN/socket'));
                    quietly(() => new WebSocket('ws://' + location.host + '/socket'));
                    quietly(() => new EventSource('http://HIDDEN/events'));
                    quietly(() => new Worker('/worker.js'));
                    quietly(() => new SharedWorker('/worker.js'));
                    quietly(() => navigator.serviceWorker.register('/worker.js'));
                    quietly(() => new WebTransport('https://HIDDEN/t'));
                    for (let i = 0; i < 10; i++) quietly(() => window.open('http://HIDDEN/popup' + i));
                    for (let i = 0; i < 10; i++) quietly(() => window.open('/popup' + i));
                    quietly(() => { const a = document.createElement('a'); a.href = 'data:application/zip,x'; a.download = 'x.zip'; a.click(); });
                    quietly(() => { const a = document.createElement('a'); a.href = '/download.zip'; a.download = ''; a.click(); });
                    quietly(() => { const p = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'}, {urls: 'turn:HIDDEN?transport=tcp', username: 'a', credential: 'b'}]});
                      p.createDataChannel('x'); return p.createOffer().then(o => p.setLocalDescription(o)); });
                    for (let i = 0; i < 500; i++) { const image = new Image(); image.src = '/icons/a.png?' + i; document.body.append(image); }
                    quietly(() => document.getElementById('f').submit());
                    setTimeout(() => location.href = 'http://other.kz/gone', 300);
                    quietly(() => alert('stop')); quietly(() => confirm('stop')); quietly(() => navigator.geolocation.getCurrentPosition(() => 0));
                    document.title = 'built';
                    </script>
                    """.replace("HIDDEN", hidden).replace("PORT", String.valueOf(secret.getLocalPort())).replace("UDP", String.valueOf(datagrams.getLocalPort())));
            CrawlReport report = crawl(settings(site.port()).within(CrawlScope.PAGE, 1), browser(), new ArrayList<>(), site, "/");
            assertThat(report.ended()).isEqualTo("PAGE_LIMIT");
            assertThat(report.renderings()).containsExactly(Map.entry("RENDERED", 1L));
            secret.setSoTimeout(300);
            org.assertj.core.api.Assertions.assertThatThrownBy(secret::accept).isInstanceOf(SocketTimeoutException.class);
            datagrams.setSoTimeout(300);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> datagrams.receive(new DatagramPacket(new byte[100], 100))).isInstanceOf(SocketTimeoutException.class);
            assertThat(site.requests()).allMatch(request -> request.startsWith("GET ")).noneMatch(request -> request.matches(".*/(popup|post|beacon|socket|download).*"));
            assertThat(site.requests()).filteredOn(request -> request.contains("/icons/")).hasSizeBetween(1, 60);
            CaptureReader.Found capture = captures(CaptureKind.RENDERED).getFirst();
            assertThat(capture.rendering().embedded()).hasSizeLessThanOrEqualTo(60);
            assertThat(capture.rendering().verdict()).isEqualTo(RenderVerdict.RENDERED);
            assertThat(capture.rendering().leadsTo()).isEqualTo(new WebAddress("http://other.kz/gone"));
            assertThat(new String(capture.rendering().html(), java.nio.charset.StandardCharsets.UTF_8)).contains("<title>built</title>");
            assertThat(capture.rendering().detail()).contains("not a GET").contains("over the limit").contains("PORT_REFUSED");
        }
    }

    @Test
    void robotsAndOtherHostsAreMindedAndTheBytesOfAPageAreLimited() throws Exception {
        try (ScriptedSite site = new ScriptedSite().put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n").put("/big.json", "application/json", "1".repeat(3_000_000))
                .put("/private/x.json", "application/json", "{}").put("/cdn.js", "text/javascript", "document.body.append('from another host');").put("/a.png", "image/png", "x")) {
            site.put("/", "text/html", """
                    <body><script src=http://cdn.other.kz:PORT/cdn.js></script><img src=http://cdn.other.kz:PORT/a.png><iframe src=http://cdn.other.kz:PORT/></iframe>
                    <script>(async () => { await fetch('/private/x.json').catch(() => 0); await fetch('http://api.shop.kz:PORT/a.json').catch(() => 0);
                    for (let i = 0; i < 10; i++) await fetch('/big.json?' + i).catch(() => 0); })();</script>
                    """.replace("PORT", String.valueOf(site.port())));
            crawl(settings(site.port()).within(CrawlScope.PAGE, 10), browser(), new ArrayList<>(), site, "/");
            assertThat(site.requests()).contains("GET cdn.other.kz/cdn.js", "GET api.shop.kz/robots.txt", "GET api.shop.kz/a.json")
                    .doesNotContain("GET cdn.other.kz/a.png", "GET cdn.other.kz/", "GET www.shop.kz/private/x.json");
            assertThat(site.requests()).filteredOn(request -> request.contains("/big.json")).hasSize(4);
        }
        assertThat(findings()).filteredOn(line -> line.has("rendered")).singleElement().satisfies(line -> assertThat(line.path("description").asString()).contains("from another host"));
    }

    @Test
    void withoutABrowserTheCrawlDoesAllElse() throws Exception {
        List<String> notes = new ArrayList<>();
        try (ScriptedSite site = new ScriptedSite().put("/", "text/html", SHELL)) {
            CrawlReport report = crawl(settings(site.port()), new Browsers(Optional.empty(), true), notes, site, "/");
            assertThat(report.ended()).isEqualTo("FINISHED");
            assertThat(report.pages()).isEqualTo(1);
            assertThat(report.renderings()).isEmpty();
            assertThat(report.notRendered()).contains("ORMEK_CHROMIUM");
        }
        assertThat(notes).singleElement().asString().contains("there is no browser");
        assertThat(Files.readString(folder.resolve("log.jsonl"))).contains("not rendered").contains("Install Chromium");
        assertThat(Files.readString(folder.resolve("report.txt"))).contains("there is no browser");
    }
}
