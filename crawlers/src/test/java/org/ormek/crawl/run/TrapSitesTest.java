package org.ormek.crawl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.seed.Seed;

/** Sites that make pages without end, and what they ask of robots: every run ends, with bounded pages. */
@Timeout(60)
class TrapSitesTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    private static MockResponse html(String body) {
        return new MockResponse.Builder().addHeader("Content-Type", "text/html; charset=utf-8").body("<html><body>" + body + "</body></html>").build();
    }

    private static MockResponse status(int code, String... headers) {
        MockResponse.Builder builder = new MockResponse.Builder().code(code);
        for (String header : headers) {
            builder.addHeader(header);
        }
        return builder.build();
    }

    private CrawlReport crawl(Function<String, MockResponse> site, int perHost) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    String target = request.getTarget();
                    asked.add(target);
                    MockResponse answer = site.apply(target);
                    return answer != null ? answer : status(404);
                }
            });
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            CrawlSettings settings = new CrawlSettings(CrawlScope.DOMAIN, 100_000, perHost, 8, 8, 0, 0, null, 5, 1 << 20, 1 << 30, "OrmekBot/0.1", "test", false,
                    new TestNetwork(List.of("127.0.0.1/32"), List.of(server.getPort()), ".test", "127.0.0.1"));
            return CrawlRun.create(folder, settings, progress -> { })
                    .run(List.of(new Seed(new WebAddress("http://trap.test:" + server.getPort() + "/"), "test")), List.of());
        }
    }

    private long pagesAsked() {
        return asked.stream().filter(target -> !target.equals("/robots.txt") && !target.equals("/favicon.ico")).count();
    }

    @Test
    void aSiteThatGrowsDeeperEndsAtTheDepth() throws Exception {
        CrawlReport report = crawl(target -> target.equals("/robots.txt") ? null : html("<a href='" + target + (target.endsWith("/") ? "" : "/") + "d" + target.length() + "'>more</a>"), 500);
        assertThat(report.ended()).isEqualTo("FINISHED");
        assertThat(report.pages()).isEqualTo(9);
        assertThat(report.offered()).containsKey("TOO_DEEP");
    }

    @Test
    void aSiteWithoutEndIsBoundedByPagesOfItsDomain() throws Exception {
        AtomicInteger number = new AtomicInteger();
        CrawlReport report = crawl(target -> {
            StringBuilder links = new StringBuilder("page " + target);
            for (int i = 0; i < 20; i++) {
                links.append("<a href='/n").append(number.incrementAndGet()).append("'>x</a>");
            }
            return target.equals("/robots.txt") ? null : html(links.toString());
        }, 60);
        assertThat(report.ended()).isEqualTo("FINISHED");
        assertThat(report.pages()).isEqualTo(60);
    }

    @Test
    void aCalendarIsLeftAfterSomePages() throws Exception {
        CrawlReport report = crawl(target -> {
            StringBuilder links = new StringBuilder(target);
            for (int year = 1900; year < 2200; year++) {
                links.append("<a href='/cal/").append(year).append("/05/01'>x</a>");
            }
            for (int day = 1; day < 29; day++) {
                links.append("<a href='/cal/2026/").append(target.length() % 12 + 1).append('/').append(day).append("'>x</a>");
            }
            return target.equals("/robots.txt") ? null : html(links.toString());
        }, 500);
        assertThat(report.pages()).isLessThanOrEqualTo(41);
        assertThat(report.offered()).containsKey("CALENDAR");
    }

    @Test
    void sessionNumbersDoNotMakeNewPages() throws Exception {
        AtomicInteger session = new AtomicInteger();
        CrawlReport report = crawl(target -> target.equals("/robots.txt") ? null : html(target.split("\\?")[0] + "<a href='/a?PHPSESSID=" + session.incrementAndGet()
                + "'>a</a><a href='/b;jsessionid=" + session.incrementAndGet() + "'>b</a><a href='/?utm_source=" + session.incrementAndGet() + "'>c</a>"), 500);
        assertThat(report.pages()).isEqualTo(3);
    }

    @Test
    void copiesOfOnePageLeadNowhere() throws Exception {
        AtomicInteger number = new AtomicInteger();
        String same = "<p>" + "the same page again ".repeat(30) + "</p><a href='x1'>x</a><a href='x2'>y</a>";
        CrawlReport report = crawl(target -> target.equals("/robots.txt") ? null : target.equals("/") ? html("<a href='/q" + number.incrementAndGet() + "/'>x</a><a href='/r/'>y</a>") : html(same), 500);
        assertThat(report.pages()).isLessThan(10);
        assertThat(Files.readString(folder.resolve("index.cdxj"))).contains("warc/revisit");
    }

    @Test
    void robotsThatCannotBeAskedForLeaveThePagesAloneAndAreToldApart() throws Exception {
        CrawlReport report = crawl(target -> target.equals("/robots.txt") ? new MockResponse.Builder().code(500).build() : html("secret"), 500);
        assertThat(asked).containsOnly("/robots.txt");
        assertThat(report.verdicts()).containsEntry("ROBOTS_UNREACHABLE", 1L).doesNotContainKey("ROBOTS_DISALLOWED");
    }

    @Test
    void robotsThatForbidAllLeaveOnlyThemselvesAsked() throws Exception {
        CrawlReport report = crawl(target -> target.equals("/robots.txt") ? new MockResponse.Builder().body("User-agent: *\nDisallow: /\n").build() : html("secret"), 500);
        assertThat(asked).containsExactly("/robots.txt");
        assertThat(report.verdicts()).containsEntry("ROBOTS_DISALLOWED", 1L);
    }

    @Test
    void robotsForAnotherNameDoNotConcernUsAndOursDo() throws Exception {
        crawl(target -> target.equals("/robots.txt") ? new MockResponse.Builder().body("User-agent: other\nDisallow: /\n\nUser-agent: OrmekBot\nDisallow: /closed\n").build()
                : html("<a href='/open'>a</a><a href='/closed/x'>b</a>" + target), 500);
        assertThat(asked).contains("/open").doesNotContain("/closed/x");
    }

    @Test
    void robotsWithAServerErrorMeanNothingIsAsked() throws Exception {
        crawl(target -> target.equals("/robots.txt") ? status(500) : html("page"), 500);
        assertThat(pagesAsked()).isZero();
    }

    @Test
    void robotsThatAreMissingAllowAll() throws Exception {
        assertThat(crawl(target -> target.equals("/") ? html("page") : null, 500).verdicts()).containsEntry("ANSWERED", 1L);
    }

    @Test
    void robotsOfManyMebibytesAreReadInPart() throws Exception {
        String rules = "User-agent: *\nDisallow: /closed\n" + "# nothing\n".repeat(400_000);
        crawl(target -> target.equals("/robots.txt") ? new MockResponse.Builder().body(rules).build() : html("<a href='/closed/x'>b</a><a href='/open'>c</a>"), 500);
        assertThat(asked).contains("/open").doesNotContain("/closed/x");
    }

    @Test
    void robotsThatRedirectInACircleMeanNothingIsAsked() throws Exception {
        crawl(target -> target.equals("/robots.txt") ? status(302, "Location: /robots.txt?") : target.startsWith("/robots") ? status(302, "Location: /robots.txt") : html("page"), 500);
        assertThat(asked).noneMatch(target -> target.equals("/"));
    }

    @Test
    void aSitemapBombIsBoundedAndItsPagesOfOtherDomainsAreLeftOut() throws Exception {
        StringBuilder map = new StringBuilder("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://elsewhere.test/x</loc></url>");
        for (int i = 0; i < 100_000; i++) {
            map.append("<url><loc>http://trap.test:PORT/s").append(i).append("</loc></url>");
        }
        CrawlReport report = crawl(target -> switch (target) {
            case "/robots.txt" -> new MockResponse.Builder().body("Sitemap: /sitemap.xml.gz\nSitemap: http://trap.test/sitemap.xml\n").build();
            case "/sitemap.xml.gz" -> new MockResponse.Builder().addHeader("Content-Type", "application/gzip").body(new Buffer().write(gzip(map + "</urlset>"))).build();
            default -> html("page " + target);
        }, 30);
        assertThat(report.ended()).isEqualTo("FINISHED");
        assertThat(report.pages()).isLessThanOrEqualTo(30);
        assertThat(Files.readString(folder.resolve("index.cdxj"))).doesNotContain("elsewhere");
    }

    @Test
    void entitiesOfASitemapThatGrowWithoutEndDoNoHarm() throws Exception {
        String laughs = "<?xml version='1.0'?><!DOCTYPE u [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>http://trap.test/&g;&x;</loc></url></urlset>";
        CrawlReport report = crawl(target -> switch (target) {
            case "/robots.txt" -> new MockResponse.Builder().body("Sitemap: /sitemap.xml\n").build();
            case "/sitemap.xml" -> new MockResponse.Builder().addHeader("Content-Type", "application/xml").body(laughs).build();
            default -> html("page");
        }, 30);
        assertThat(report.ended()).isEqualTo("FINISHED");
        assertThat(String.join(" ", asked)).doesNotContain("root");
    }

    @Test
    void aSiteThatAsksForPatienceIsAskedAgainLaterAndAtMostThreeTimes() throws Exception {
        long began = System.nanoTime();
        CrawlReport report = crawl(target -> target.equals("/robots.txt") ? null : target.equals("/") ? status(503, "Retry-After: 1") : null, 500);
        assertThat(asked.stream().filter("/"::equals).count()).isEqualTo(3);
        assertThat((System.nanoTime() - began) / 1e9).isGreaterThan(2);
        assertThat(report.statuses()).containsEntry("503", 3L);
        assertThat(report.pages()).isEqualTo(1);
    }

    @Test
    void tooManyRequestsSlowTheDomainDown() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        CrawlReport report = crawl(target -> target.equals("/robots.txt") ? null : visits.incrementAndGet() == 1 ? status(429) : html("fine"), 500);
        assertThat(report.statuses()).containsKeys("429", "200");
        assertThat(report.verdicts()).containsEntry("ANSWERED", 1L);
    }

    @Test
    void aRedirectByTheProgramOfThePageIsNotedAndTried() throws Exception {
        CrawlReport report = crawl(target -> target.equals("/") ? html("<meta http-equiv='refresh' content='0; url=//other.test/'>") : null, 500);
        assertThat(report.ended()).isEqualTo("FINISHED");
        assertThat(Files.readString(folder.resolve("findings.jsonl"))).contains("\"redirects\":[\"http://other.test/\"]");
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
