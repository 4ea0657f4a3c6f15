package org.ormek.crawl.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ormek.crawl.capture.RenderVerdict;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.Door;
import org.ormek.crawl.fetch.DoorRules;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.FixedNames;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.model.OrmekException;

@Timeout(120)
class ChromiumRendererTest {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("ORMEK_CHROMIUM", "/usr/bin/chromium"));
    private static final DoorRules RULES = DoorRules.standard();

    @BeforeEach
    void needsABrowser() {
        String untested = "No browser at " + CHROMIUM + ": tests of the renderer are skipped. Install Chromium, or set ORMEK_CHROMIUM.";
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println(untested);
        }
        assumeTrue(Files.isExecutable(CHROMIUM), untested);
    }

    private static Visit visit(String url, int status, String type, String body) {
        WebAddress address = new WebAddress(url);
        Exchange exchange = new Exchange(address, Instant.now(), Duration.ZERO, InetAddress.getLoopbackAddress(), "h2", List.of(), status, "",
                List.of(new HeaderLine("Content-Type", type), new HeaderLine("Strict-Transport-Security", "max-age=1000")), body.getBytes(StandardCharsets.UTF_8), null, null);
        return new Visit(address, Instant.now(), List.of(exchange), Verdict.ANSWERED, "", null);
    }

    private static EmbeddedDoor door(Door door) {
        return new EmbeddedDoor(door, new WebAddress("https://www.shop.kz/"), address -> true);
    }

    private static Door door() throws Exception {
        return new Door(RULES, new FixedNames(host -> false, InetAddress.getByName("127.0.0.1")));
    }

    @Test
    void aPageIsTakenDownAsItIsAndNotAsItsScriptsSay() throws Exception {
        try (Renderer renderer = ChromiumRenderer.open(new Browsers(Optional.of(CHROMIUM), false), RULES); Door door = door()) {
            Rendering rendering = renderer.render(visit("https://www.shop.kz/", 200, "text/html; charset=utf-8", """
                    <!doctype html><body><script>
                    Object.defineProperty(Element.prototype, 'outerHTML', { get: () => 'forged' });
                    String.prototype.slice = () => 'forged';
                    document.body.append('құрылды ' + window.isSecureContext);
                    </script>"""), door(door));
            assertThat(rendering.verdict()).isEqualTo(RenderVerdict.RENDERED);
            assertThat(new String(rendering.html(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html><html>").contains("құрылды true</body>");
            assertThat(rendering.screenshot().length).isGreaterThan(1_000);
            Rendering large = renderer.render(visit("https://www.shop.kz/large", 200, "text/html", "<script>document.write('<p>' + 'x'.repeat(3e6))</script>"), door(door));
            assertThat(large.cut()).isTrue();
            assertThat(large.html()).hasSize(2_000_000);
            assertThat(renderer.render(visit("https://www.shop.kz/a.pdf", 200, "application/pdf", "%PDF"), door(door)).verdict()).isEqualTo(RenderVerdict.NO_PAGE);
            assertThat(renderer.render(visit("https://www.shop.kz/gone", 404, "text/html", "gone"), door(door)).verdict()).isEqualTo(RenderVerdict.NO_PAGE);
        }
    }

    @Test
    void whatCostsTheBrowserCostsNoMore() throws Exception {
        long before = ProcessHandle.current().descendants().count();
        List<String> left = temporary();
        try (Renderer renderer = ChromiumRenderer.open(new Browsers(Optional.of(CHROMIUM), false), RULES, Duration.ofSeconds(4)); Door door = door()) {
            Visit quiet = visit("https://www.shop.kz/", 200, "text/html", "<p>calm</p><script>document.title = 'calm'</script>");
            for (String hostile : List.of("<script>while (true) {}</script>", "<script>const all = []; while (true) all.push(new Array(1e6).fill(Math.random()));</script>",
                    "<script>let s = 'x'; while (true) document.write(s += s);</script>")) {
                long began = System.nanoTime();
                Rendering rendering = renderer.render(visit("https://www.shop.kz/x", 200, "text/html", hostile), door(door));
                assertThat((System.nanoTime() - began) / 1e9).isLessThan(14);
                assertThat(rendering.verdict()).as(hostile + rendering.detail()).isIn(RenderVerdict.TIME_OVER, RenderVerdict.BROWSER_FAILED);
                assertThat(renderer.render(quiet, door(door)).verdict()).isEqualTo(RenderVerdict.RENDERED);
            }
        }
        assertThat(ProcessHandle.current().descendants().count()).isEqualTo(before);
        assertThat(temporary()).isEqualTo(left);
    }

    private static List<String> temporary() throws Exception {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir"))); var own = Files.list(DriverTree.folder())) {
            return Stream.concat(all, own).map(path -> path.getFileName().toString()).filter(name -> name.matches("playwright[-_](artifacts|chromiumdev).*")).sorted().toList();
        }
    }

    @Test
    void rootIsToldWhyTheSandboxKeepsItFromRendering() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root is kept from the sandbox; this run is another user's.");
        assertThatThrownBy(() -> ChromiumRenderer.open(new Browsers(Optional.of(CHROMIUM), true), RULES)).isInstanceOf(OrmekException.class)
                .hasMessageContaining("sandbox").hasMessageContaining("ORMEK_CHROMIUM_SANDBOX=off");
    }

    @Test
    void theEnvironmentNamesTheBrowser() {
        assertThat(Browsers.of(Map.of("ORMEK_CHROMIUM", CHROMIUM.toString(), "ORMEK_CHROMIUM_SANDBOX", "off"))).isEqualTo(new Browsers(Optional.of(CHROMIUM), false));
        assertThat(Browsers.of(Map.of("ORMEK_CHROMIUM", "/nowhere/chromium"))).isEqualTo(new Browsers(Optional.empty(), true));
    }
}
