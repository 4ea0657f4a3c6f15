package org.ormek.crawl.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;

class SiteFinderTest {

    private static final DnsSight DNS = new DnsSight(List.of("203.0.113.9"), List.of(), List.of(), List.of());
    private final SiteFinder finder = new SiteFinder(new PageReader(1 << 20));

    private static Visit visit(String url, String type, String body) {
        Exchange exchange = new Exchange(WebAddress.parse(url), Instant.parse("2026-10-01T00:00:00Z"), Duration.ZERO, InetAddress.getLoopbackAddress(), "h2", List.of(), 200, "",
                List.of(new HeaderLine("content-type", type)), body.getBytes(StandardCharsets.UTF_8), null, null);
        return new Visit(exchange.url(), exchange.started(), List.of(exchange), Verdict.ANSWERED, "", null);
    }

    /** Findings of two runs are compared line by line. */
    @Test
    void theFieldsOfASignStandInOneOrder() {
        Map<String, Object> report = finder.page(visit("https://profit.example.kz/", "text/html; charset=utf-8", "<p>Гарантированный доход 40% в месяц без риска!</p>"),
                new CaptureNote(CaptureKind.PAGE, 0, null, DNS, false)).orElseThrow().report();
        assertThat((List<?>) report.get("signs")).isNotEmpty().allSatisfy(sign -> assertThat(((Map<?, ?>) sign).keySet().stream().map(String::valueOf).toList())
                .containsExactly("sign", "meaning", "quote", "start", "end"));
    }

    @Test
    void anIconIsThatOfThePageWhichShowsIt() {
        Visit visit = visit("https://static.shop.example.kz/i.ico", "image/x-icon", "picture");
        Optional<Map<String, Object>> shown = finder.icon(visit, new CaptureNote(CaptureKind.FAVICON, 1, "https://shop.example.kz/", DNS, false));
        assertThat(shown.orElseThrow()).containsEntry("url", "https://shop.example.kz/").containsEntry("favicon", "https://static.shop.example.kz/i.ico").containsKeys("favicon_mmh3", "favicon_sha256");
        assertThat(finder.icon(visit, new CaptureNote(CaptureKind.FAVICON, 0, null, DNS, false)).orElseThrow()).containsEntry("url", "https://static.shop.example.kz/i.ico");
    }
}
