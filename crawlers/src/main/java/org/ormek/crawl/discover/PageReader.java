package org.ormek.crawl.discover;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.fetch.DecodedBody;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.TlsSight;
import org.ormek.crawl.fetch.Visit;
import org.ormek.extract.CardHasher;
import org.ormek.extract.CardMask;
import org.ormek.extract.LanguageDetector;
import org.ormek.extract.ReadingHints;
import org.ormek.extract.TextScanner;
import org.ormek.model.EntityType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Sha256;

/** Looks into a captured page. The same capture gives the same findings. Safe for use by several threads. */
public final class PageReader {

    private static final int MAX_TEXT = 200_000;
    private static final int MAX_DESCRIPTION = 6_000;
    private static final int MAX_VALUES = 100;
    private static final Map<EntityType, String> COLUMNS = new TreeMap<>(Map.of(EntityType.PHONE, "phones", EntityType.WALLET, "wallets",
            EntityType.MESSENGER, "messengers", EntityType.EMAIL, "emails", EntityType.BANK_ACCOUNT, "accounts", EntityType.ORGANIZATION, "organizations"));

    private static final Pattern MESSENGER = Pattern.compile("(?i)(?:(?:https?:)?//)?(?:www\\.)?(?:wa\\.me|t\\.me|telegram\\.me|api\\.whatsapp\\.com|"
            + "chat\\.whatsapp\\.com|viber\\.click|vk\\.com|instagram\\.com)/.{1,200}|(?:tg|viber|whatsapp|skype):.{1,200}");

    private final TextScanner scanner = new TextScanner(new CardHasher(key()));
    private final int maxDecoded;

    /** A reader that looks at most at so many bytes of a page. */
    public PageReader(int maxDecodedBytes) {
        maxDecoded = maxDecodedBytes;
    }

    /** Cards are only found and masked here, never keyed for others, so that any key does. */
    private static byte[] key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
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
        String text = cut(page.body().text(), MAX_TEXT);
        List<PageLink> links = Links.of(elements, answer.url());
        String title = cut(page.title(), 300);
        Map<String, Object> report = site(visit, note);
        report.put("name", title);
        text(report, text + contactText(elements), text);
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
        report.values().removeIf(value -> value instanceof List<?> list && list.isEmpty() || value instanceof String s && s.isEmpty());
        return Optional.of(new PageFindings(report, links, text, title));
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

    private void text(Map<String, Object> report, String all, String visible) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        List<Mention> found = scanner.scan(all, "text", MentionRole.CONTACT, ReadingHints.NONE);
        int cards = 0;
        for (Mention mention : found) {
            EntityType type = mention.entity().type();
            String column = COLUMNS.get(type);
            if (column != null) {
                TreeSet<String> column0 = values.computeIfAbsent(column, name -> new TreeSet<>());
                if (column0.size() < MAX_VALUES) {
                    column0.add(type == EntityType.MESSENGER ? mention.raw() : mention.entity().key().value());
                }
            } else if (type == EntityType.PAYMENT_CARD && mention.span() != null) {
                cards++;
            }
        }
        values.forEach((column, set) -> report.put(column, new ArrayList<>(set)));
        if (cards > 0) {
            report.put("cards_seen", cards);
        }
        // What is visible stands in front of all.
        report.put("description", cut(CardMask.of(all, found).substring(0, visible.length()), MAX_DESCRIPTION));
    }

    /** Contacts stand in links too; each on a line of its own so that none runs into the next. */
    private static String contactText(PageElements page) {
        StringBuilder text = new StringBuilder();
        for (Element link : page.leading()) {
            String href = link.attr("href").strip();
            if (href.startsWith("tel:")) {
                text.append('\n').append(href.substring(4));
            } else if (href.startsWith("mailto:")) {
                text.append('\n').append(href.substring(7).split("\\?")[0]);
            } else if (isMessenger(href)) {
                text.append('\n').append(href);
            }
        }
        for (Element input : page.inputs()) {
            for (String name : List.of("value", "data-clipboard-text", "data-address", "data-wallet")) {
                if (input.hasAttr(name) && (!name.equals("value") || input.hasAttr("readonly"))) {
                    text.append('\n').append(cut(input.attr(name), 200));
                }
            }
        }
        return text.toString();
    }

    /** Links to a messenger are few among many, so a look at the beginning comes before the pattern. */
    private static boolean isMessenger(String href) {
        int colon = href.indexOf(':');
        boolean own = colon > 1 && colon < 9 && !href.startsWith("http");
        return (own || href.contains(".me/") || href.contains("whatsapp") || href.contains("viber") || href.contains("vk.com/") || href.contains("instagram.com/"))
                && MESSENGER.matcher(href).matches();
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

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
