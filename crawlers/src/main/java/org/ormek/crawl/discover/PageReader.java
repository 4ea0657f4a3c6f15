package org.ormek.crawl.discover;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.fetch.DecodedBody;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.TlsSight;
import org.ormek.crawl.fetch.Visit;
import org.ormek.extract.LanguageDetector;
import org.ormek.model.Sha256;

/** Looks into a captured page. The same capture gives the same findings. Safe for use by several threads. */
public final class PageReader {

    private static final int MAX_TEXT = 200_000;
    /** Most values of one kind that a report names. */
    static final int MAX_VALUES = 100;
    private final PageIdentifiers identifiers = new PageIdentifiers();
    private final int maxDecoded;

    /** A reader that looks at most at so many bytes of a page. */
    public PageReader(int maxDecodedBytes) {
        maxDecoded = maxDecodedBytes;
    }

    /** True if the answer is a page that can be looked into. */
    public static boolean isPage(Exchange answer) {
        String type = answer.header("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
        return type.isBlank() || type.contains("html") || type.startsWith("text/plain") || type.contains("xml");
    }

    /** What the page shows; empty if the visit brought no page. */
    public Optional<PageFindings> read(Visit visit, CaptureNote note) {
        Exchange answer = visit.last().orElse(null);
        if (answer == null || !isPage(answer)) {
            return Optional.empty();
        }
        DecodedBody body = answer.decoded(maxDecoded);
        PageText decoded = PageText.of(body.bytes(), answer.header("Content-Type").orElse(""));
        Document page = Jsoup.parse(decoded.text(), answer.url().url());
        PageElements elements = PageElements.of(page);
        String run = cut(page.body().text(), MAX_TEXT);
        int[] lines = TextLines.of(page.body(), run);
        String text = TextLines.broken(run, lines);
        List<PageLink> links = Links.of(elements, answer.url());
        String title = cut(page.title(), 300);
        Map<String, Object> report = site(visit, note);
        report.put("name", title);
        Map<String, List<String>> cards = identifiers.report(text, lines, elements, report);
        report.put("trackers", Trackers.in(decoded.text(), elements));
        report.put("redirects", redirects(visit, links));
        technical(report, answer, body, decoded);
        report.put("language", LanguageDetector.detect(text).orElse(""));
        report.put("dom_simhash", HexFormat.of().toHexDigits(DomPrint.of(elements.all())));
        int[] print = TextPrint.of(text);
        report.put("text_minhash", bins(print));
        report.put("text_print", TextPrint.brief(print));
        report.put("kit_traces", KitTraces.in(decoded.text()));
        report.put("generator", elements.metas().stream().filter(e -> e.attr("name").equalsIgnoreCase("generator")).map(e -> cut(e.attr("content"), 100)).findFirst().orElse(""));
        report.put("forms", targets(links, PageLink.Kind.FORM));
        report.put("frames", targets(links, PageLink.Kind.FRAME));
        report.put("password_fields", elements.inputs().stream().filter(e -> e.attr("type").equalsIgnoreCase("password")).count());
        PageFront front = PageFront.of(elements, answer.url(), title, text, decoded.text(), links, certified(answer));
        report.put("asks", front.asks().keySet().stream().map(Enum::name).toList());
        report.values().removeIf(value -> value instanceof List<?> list && list.isEmpty() || value instanceof String s && s.isEmpty());
        return Optional.of(new PageFindings(report, links, text, title, front, cards));
    }

    /** The names of the certificate if nothing was wrong with it: who has it answers for all of them. */
    private static List<String> certified(Exchange answer) {
        TlsSight tls = answer.tls();
        return tls != null && tls.flaws().isEmpty() ? tls.names() : List.of();
    }

    /** What the site's small picture shows; empty if there is none. */
    public Optional<Map<String, Object>> readIcon(Visit visit, CaptureNote note) {
        Exchange answer = visit.answer().orElse(null);
        if (answer == null || answer.status() != 200 || answer.body().length == 0 || answer.truncation() != null
                || answer.header("Content-Type").orElse("").contains("html")) {
            return Optional.empty();
        }
        Favicon icon = Favicon.of(answer.decoded(maxDecoded).bytes());
        Map<String, Object> report = site(visit, note);
        if (note.via() != null) {
            // It is the page's that shows it, on whichever host of the domain it lies.
            report.put("url", note.via());
            report.put("favicon", visit.requested().url());
        }
        report.put("favicon_mmh3", icon.mmh3());
        report.put("favicon_sha256", icon.sha256().hex());
        return Optional.of(report);
    }

    private static Map<String, Object> site(Visit visit, CaptureNote note) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("url", visit.requested().url());
        report.put("observed_at", visit.started().toString());
        report.put("category", "observed");
        report.put("ips", note.dns().addresses());
        report.put("nameservers", note.dns().nameServers());
        report.put("mail_servers", note.dns().mailServers());
        report.put("aliases", note.dns().aliases());
        if (note.via() != null) {
            report.put("via", note.via());
        }
        report.put("depth", note.depth());
        report.put("verdict", visit.verdict().name());
        return report;
    }

    private static List<String> redirects(Visit visit, List<PageLink> links) {
        List<String> all = new ArrayList<>();
        visit.hops().stream().skip(1).forEach(hop -> all.add(hop.url().url()));
        if (visit.next() != null) {
            all.add(visit.next().url());
        }
        all.addAll(targets(links, PageLink.Kind.REDIRECT));
        return all;
    }

    private static List<String> targets(List<PageLink> links, PageLink.Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).map(link -> link.target().url()).distinct().limit(MAX_VALUES).toList();
    }

    private static void technical(Map<String, Object> report, Exchange answer, DecodedBody body, PageText decoded) {
        report.put("status", answer.status());
        report.put("server", answer.header("Server").map(value -> cut(value, 100)).orElse(""));
        report.put("charset", decoded.charset());
        if (!decoded.sure()) {
            report.put("charset_undecided", true);
        }
        if (body.truncation() != null) {
            report.put("truncated", body.truncation().name());
        }
        TlsSight tls = answer.tls();
        if (tls != null) {
            report.put("certificates", tls.chain().stream().limit(1).map(Sha256::hex).toList());
            report.put("certificate_names", tls.names());
            report.put("tls_flaws", tls.flaws().stream().map(Enum::name).sorted().toList());
        }
    }

    private static String bins(int[] bins) {
        StringBuilder text = new StringBuilder(bins.length * 8);
        for (int bin : bins) {
            text.append(HexFormat.of().toHexDigits(bin));
        }
        return text.toString();
    }

    /** The beginning of a text, so many characters at most. */
    static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
