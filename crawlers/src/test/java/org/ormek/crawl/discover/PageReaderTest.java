package org.ormek.crawl.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;

class PageReaderTest {

    private static final String PAGE = """
            <!doctype html><!-- Mirrored from bank.example.kz/ by HTTrack -->
            <html><head><title>Halyk Invest — жаңа мүмкіндік</title><base href="/x/">
            <meta name="google-site-verification" content="abcDEF123456789"><meta name="generator" content="WordPress 6.5">
            <meta http-equiv="refresh" content="5; url=https://next.example.kz/go">
            <link rel="shortcut icon" href="/i.png">
            <script>ym(87654321, "init", {}); gtag('config','G-ABCD123456'); fbq('init', '123456789012345'); ttq.load('CABCDEFGHIJKLMNOPQRS');</script>
            <script async src="https://www.googletagmanager.com/gtm.js?id=GTM-ABC123"></script></head>
            <body data-tilda-project-id="1234567"><h1>Инвестиция</h1><p>Звоните +7 701 123 45 67, пишите office@halyk-invest.kz или
            <a href="https://t.me/halyk_invest_bot">Telegram</a> <a href="https://wa.me/77051112233">WhatsApp</a> <a href="tel:87471234567">звонок</a></p>
            <p>USDT TRC20: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t Счёт KZ86125KZT5004100100 карта 4111 1111 1111 1111</p>
            <form action="/login" method="post"><input type="password" name="p"></form><iframe src="//frame.example.kz/f"></iframe>
            <a href="contacts.html">Байланыс</a> <a href="javascript:void(0)">x</a> <a href="http://10.0.0.1/">y</a></body></html>
            """;

    private final PageReader reader = new PageReader(1 << 20);

    private static Visit visit(byte[] body, String type) {
        WebAddress url = WebAddress.parse("https://halyk-invest.kz/");
        Exchange exchange = new Exchange(url, Instant.parse("2026-10-01T00:00:00Z"), Duration.ZERO, java.net.InetAddress.getLoopbackAddress(), "h2", List.of(), 200, "",
                List.of(new HeaderLine("content-type", type), new HeaderLine("server", "nginx")), body, null, null);
        return new Visit(url, exchange.started(), List.of(exchange), Verdict.ANSWERED, "", null);
    }

    private static final CaptureNote NOTE = new CaptureNote(CaptureKind.PAGE, 0, null,
            new DnsSight(List.of("203.0.113.9"), List.of(), List.of("ns1.example.kz"), List.of("mx.example.kz")), false);

    @Test
    void everythingThatLinksIsFound() {
        PageFindings found = reader.read(visit(PAGE.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"), NOTE).orElseThrow();
        Map<String, Object> report = found.report();
        assertThat(report.get("phones")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).contains("+77011234567", "+77471234567");
        assertThat(report.get("emails")).isEqualTo(List.of("office@halyk-invest.kz"));
        assertThat(report.get("messengers").toString()).contains("t.me/halyk_invest_bot", "wa.me/77051112233");
        assertThat(report.get("wallets").toString()).contains("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        assertThat(report.get("accounts")).isEqualTo(List.of("KZ86125KZT5004100100"));
        assertThat(report.get("trackers")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder("ym:87654321", "G-ABCD123456", "fb:123456789012345", "tiktok:CABCDEFGHIJKLMNOPQRS", "GTM-ABC123", "google-site-verification:abcDEF123456789");
        assertThat(report.get("redirects")).isEqualTo(List.of("https://next.example.kz/go"));
        assertThat(report.get("forms")).isEqualTo(List.of("https://halyk-invest.kz/login"));
        assertThat(report.get("frames")).isEqualTo(List.of("https://frame.example.kz/f"));
        assertThat(report.get("kit_traces").toString()).contains("Mirrored from bank.example.kz/", "data-tilda-project-id=\"1234567\"");
        assertThat(report.get("nameservers")).isEqualTo(List.of("ns1.example.kz"));
        assertThat(found.links()).extracting(link -> link.kind() + " " + link.target().url())
                .contains("LINK https://halyk-invest.kz/x/contacts.html", "ICON https://halyk-invest.kz/i.png").noneMatch(link -> link.contains("javascript"));
    }

    private Map<String, Object> reportOf(String body) {
        return reader.read(visit(("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"), NOTE).orElseThrow().report();
    }

    @Test
    void contactsThatStandBehindThePageAreRead() {
        Map<String, Object> report = reportOf("""
                <button onclick="window.open('https://t.me/yield_desk')">Telegram</button><div onclick='location.href="tel:+77015550102"'>call</div>
                <a class="__cf_email__" href="/cdn-cgi/l/email-protection" data-cfemail="53303f3a363d2713273a3e367d383a">[email protected]</a>
                <a href="TEL:+77015550103">x</a><a href="MAILTO:Desk@time.kz?subject=a">x</a>
                <script type="application/ld+json">{"@type": "Organization", "telephone": "+7-727-208-93-25", "sameAs": ["https://t.me/yield_club", "https://time.kz/about"],
                  "contactPoint": [{"email": "mailto:help@time.kz"}]}</script>
                <script type="application/ld+json">{"telephone": "+7 701 555 01 09",</script><script type="application/ld+json">{{ "telephone": company.phone }}</script>
                <a data-cfemail="5">x</a><a data-cfemail="zz11">x</a><button onclick="go('https://t.me/share/url?url=x')">share</button>""");
        assertThat(report.get("messengers")).asString().contains("t.me/yield_desk", "t.me/yield_club").doesNotContain("share");
        assertThat(report.get("phones")).isEqualTo(List.of("+77015550102", "+77015550103", "+77272089325"));
        assertThat(report.get("emails")).isEqualTo(List.of("client@time.ki", "desk@time.kz", "help@time.kz"));
    }

    @Test
    void cellsOfATableMakeNoNumberAndSpansDo() {
        Map<String, Object> report = reportOf("<table><tr><td>891</td><td>3553</td><td>13-50</td></tr></table><p>8 701</p><p>555 01 02</p><p><span>8 701</span> <b>555</b> 01<i>-03</i></p>");
        assertThat(report.get("phones")).isEqualTo(List.of("+77015550103"));
        assertThat(report.get("description")).isEqualTo("891\n3553\n13-50\n8 701\n555 01 02\n8 701 555 01-03");
    }

    @Test
    void cardsAreToldApartFromTheReportAndFromWarnings() {
        PageFindings found = reader.read(visit("""
                <p>Kaspi Gold: 4400 4301 1111 1115</p><p>EAN 4870001234089</p>
                <p>Осторожно, мошенники просят перевести деньги на карту 5169 4971 1111 1112</p>""".getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"), NOTE).orElseThrow();
        assertThat(found.cards()).isEqualTo(Map.of("cards", List.of("4400 4301 1111 1115"), "cited_cards", List.of("5169 4971 1111 1112")));
        assertThat(found.report().get("cards_seen")).isEqualTo(2);
        assertThat(found.report().toString()).doesNotContain("4400 4301", "5169 4971").contains("**** **** **** 1115");
    }

    @Test
    void whatAPageWarnsOfIsCitedAndItsOwnContactsStay() {
        Map<String, Object> report = reportOf("<h1>Новости</h1><p>Осторожно, мошенники звонят с&nbsp;номера +7 701 111 22 33</p><p>+7 727 244 55 66</p>"
                + "<h3>Алаяқтардың нөмірлері:</h3><ul><li>+7 702 111 22 33</li><li>@bank_help_desk</li></ul><p>Beware of scammers who ask you to pay to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.<br>"
                + "Call us: +7 727 255 66 77</p>");
        assertThat(report.get("cited_phones")).isEqualTo(List.of("+77011112233", "+77021112233"));
        assertThat(report.get("cited_messengers")).isEqualTo(List.of("@bank_help_desk"));
        assertThat(report.get("cited_wallets")).asString().contains("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        assertThat(report.get("phones")).isEqualTo(List.of("+77272445566", "+77272556677"));
        assertThat(report).doesNotContainKeys("wallets", "messengers");
        assertThat(report.get("description")).asString().contains("+7 701 111 22 33");
    }

    @Test
    void aNumberThatStandsElsewhereOrLeadsSomewhereIsNotHiddenByAWarning() {
        String warning = "<p>Осторожно, мошенники звонят с номера +7 701 111 22 33</p>";
        assertThat(reportOf(warning + "<p>Запись: 8 (701) 111-22-33</p>").get("phones")).isEqualTo(List.of("+77011112233"));
        assertThat(reportOf(warning + "<a href='tel:+77011112233'>позвонить</a>").get("phones")).isEqualTo(List.of("+77011112233"));
        assertThat(reportOf(warning + "<a href='https://wa.me/77011112233'>WhatsApp</a>").get("phones")).isEqualTo(List.of("+77011112233"));
        assertThat(reportOf(warning + "<input readonly value='+77011112233'>").get("phones")).isEqualTo(List.of("+77011112233"));
        assertThat(reportOf(warning.replace("звонят с номера", "!")).get("phones")).isEqualTo(List.of("+77011112233"));
        assertThat(reportOf(warning).get("phones")).isNull();
    }

    /** Programs that publish pages make a link of each number, also of one that the page warns of. */
    @Test
    void aNumberThatIsMadeALinkInsideAWarningIsCitedLikeItsText() {
        String link = "<a href='tel:+77011112233'>+7 701 111 22 33</a>";
        assertThat(reportOf("<p>Осторожно, мошенники звонят с номера " + link + "</p>")).containsEntry("cited_phones", List.of("+77011112233")).doesNotContainKey("phones");
        assertThat(reportOf("<p><b>Алаяқтар</b> <a rel='nofollow' href='tel:87011112233'>8 701 111 22 33</a> нөмірінен қоңырау шалып жатыр</p>")).containsEntry("cited_phones", List.of("+77011112233"));
        assertThat(reportOf("<p>Beware of scammers! They call from " + link + ".</p><p>Call us: <a href='tel:+77272445566'>+7 727 244 55 66</a></p>"))
                .containsEntry("cited_phones", List.of("+77011112233")).containsEntry("phones", List.of("+77272445566"));
    }

    @Test
    void aLinkThatMayBeMeantToBeCalledStaysAContact() {
        String link = "<a href='tel:+77011112233'>+7 701 111 22 33</a>";
        for (String page : List.of("<p>Мы не мошенники, обращайтесь: " + link + "</p>",
                "<p>Осторожно, мошенники звонят с номера <a class='button' href='tel:+77011112233'>+7 701 111 22 33</a></p>",
                "<p><span style='display:none'>Осторожно, мошенники звонят с номера</span> " + link + "</p>",
                "<h3 hidden>Номера мошенников:</h3><p>" + link + "</p>",
                "<p>Осторожно, мошенники звонят с номера <a href='tel:+77011112233'>+7 701 999 88 77</a></p>",
                "<p>Осторожно, мошенники звонят с номера " + link + "</p><p>" + link + "</p>")) {
            assertThat(reportOf(page).get("phones")).as(page).asString().contains("+77011112233");
        }
    }

    @Test
    void linesOfATextBeginWhereBlocksOfThePageDo() {
        String body = "<p> One\u00a0two</p>three<b>four</b><br>fi\u00adve<pre>six\n  seven</pre><table><tr><td>eight</td><td>nine</td></tr></table> <div></div>ten";
        org.jsoup.nodes.Element element = org.jsoup.Jsoup.parse(body).body();
        String text = element.text();
        assertThat(java.util.Arrays.stream(TextLines.of(element, text)).mapToObj(at -> text.substring(at).split("\\s")[0]).toList())
                .isEqualTo(List.of("One", "threefour", "five", "six", "eight", "nine", "ten"));
    }

    @Test
    void whatIsWrittenIsWhatTheImportOfSiteReportsReads() {
        Map<String, Object> report = reader.read(visit(PAGE.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"), NOTE).orElseThrow().report();
        org.ormek.extract.FieldReader fields = new org.ormek.extract.FieldReader(new org.ormek.extract.CardHasher(new byte[32]));
        Map<String, org.ormek.model.EntityType> columns = Map.of("phones", org.ormek.model.EntityType.PHONE, "wallets", org.ormek.model.EntityType.WALLET,
                "messengers", org.ormek.model.EntityType.MESSENGER, "emails", org.ormek.model.EntityType.EMAIL, "ips", org.ormek.model.EntityType.IP_ADDRESS,
                "trackers", org.ormek.model.EntityType.TRACKER, "nameservers", org.ormek.model.EntityType.NAME_SERVER, "redirects", org.ormek.model.EntityType.SITE);
        columns.forEach((column, type) -> assertThat((List<?>) report.get(column)).as(column).isNotEmpty().allSatisfy(value ->
                assertThat(fields.read(type, String.valueOf(value), org.ormek.extract.ReadingHints.NONE)).isInstanceOf(org.ormek.extract.Reading.Recognized.class)));
        assertThat(fields.read(org.ormek.model.EntityType.SITE, String.valueOf(report.get("url")), org.ormek.extract.ReadingHints.NONE))
                .isInstanceOf(org.ormek.extract.Reading.Recognized.class);
    }

    @Test
    void theNumberOfACardIsSeenButNeverWritten() {
        Map<String, Object> report = reader.read(visit(PAGE.getBytes(StandardCharsets.UTF_8), "text/html"), NOTE).orElseThrow().report();
        assertThat(report.get("cards_seen")).isEqualTo(1);
        assertThat(report.toString()).doesNotContain("4111 1111").doesNotContain("4111111111111111");
    }

    @Test
    void charsetsAreDecidedByTheBytes() {
        String text = "<p>Гарантированный доход каждый день без риска</p>";
        Charset cyrillic = Charset.forName("windows-1251");
        assertThat(PageText.of(text.getBytes(cyrillic), "text/html; charset=windows-1251").text()).isEqualTo(text);
        assertThat(PageText.of(text.getBytes(cyrillic), "text/html; charset=utf-8")).isEqualTo(new PageText(text, "windows-1251", true));
        assertThat(PageText.of(text.getBytes(StandardCharsets.UTF_8), "text/html; charset=klingon")).isEqualTo(new PageText(text, "UTF-8", true));
        assertThat(PageText.of(text.getBytes(cyrillic), "")).isEqualTo(new PageText(text, "windows-1251", true));
        assertThat(PageText.of(text.getBytes(StandardCharsets.UTF_16), "text/html")).isEqualTo(new PageText(text, "UTF-16", true));
        assertThat(PageText.of(new byte[] {(byte) 0xff, 1, (byte) 0xc3, 7, (byte) 0xfe, 'a', (byte) 0x80, 1, 2}, "text/html; charset=utf-8").sure()).isFalse();
    }

    /** Values made with the Python package mmh3 over codecs.encode(bytes, 'base64'). */
    @Test
    void theFaviconHashIsTheOneOfTheEcosystem() {
        byte[] large = new byte[1280];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) i;
        }
        assertThat(Favicon.of(new byte[] {0, 0, 1, 0, 'i', 'c', 'o', 'n'}).mmh3()).isEqualTo(1009572144);
        assertThat(Favicon.of(large).mmh3()).isEqualTo(1907799943);
        assertThat(Favicon.of(large).sha256().hex()).startsWith("d414b085826eb067");
    }

    @Test
    void clonedPagesAreNearAndOthersFar() {
        String clone = PAGE.replace("halyk", "kaspi").replace("Halyk", "Kaspi").replace("87654321", "11223344").replace("Байланыс", "Контакты");
        String other = "<html><body><table><tr><td>news</td><td><ul><li>a<li>b<li>c</ul></td></tr></table>" + "<section><article><p>x</p></article></section>".repeat(9) + "</body></html>";
        long original = print(PAGE);
        assertThat(Long.bitCount(original ^ print(clone))).isLessThanOrEqualTo(3);
        assertThat(Long.bitCount(original ^ print(other))).isGreaterThan(10);
        String text = "Инвестируйте с нами и получайте гарантированный доход каждый день, вывод средств без ограничений и комиссий, звоните сейчас";
        assertThat(TextPrint.similarity(TextPrint.of(text), TextPrint.of(text.replace("звоните", "пишите")))).isGreaterThan(0.7);
        assertThat(TextPrint.similarity(TextPrint.of(text), TextPrint.of("Погода на завтра: облачно, местами дождь, ветер северный, температура воздуха пять градусов тепла"))).isLessThan(0.3);
    }

    private static long print(String html) {
        return DomPrint.of(PageElements.of(org.jsoup.Jsoup.parse(html)).all());
    }

    @Test
    void hostilePagesAreReadInBoundedTime() {
        String deep = "<div>".repeat(100_000) + "x";
        String many = "<a href='/x'>y</a>".repeat(50_000);
        String comments = "<!--".repeat(100_000);
        for (String html : List.of(deep, many, comments, "<".repeat(300_000), "G-".repeat(200_000), "pub-".repeat(100_000))) {
            long began = System.nanoTime();
            assertThat(reader.read(visit(html.getBytes(StandardCharsets.UTF_8), "text/html"), NOTE)).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
