package org.ormek.crawl.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;

/**
 * What sites ask of robots (RFC 9309), kept with the frontier so that a resumed run need not ask again. Unreachable means
 * that nothing is allowed; a status of 400 to 499 that all is.
 */
public final class RobotsBook {

    /** RFC 9309, 2.5: at least 500 kibibytes must be read. */
    private static final int MAX_BYTES = 500 * 1024;
    private static final Duration FRESH = Duration.ofHours(24);
    private static final int PARSED = 2_000;
    /** No status of HTTP; the entry then holds how the visit ended. */
    private static final int NO_ANSWER = 599;

    private final Map<String, String> texts;
    private final List<String> names;
    private final Map<String, SimpleRobotRules> parsed = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SimpleRobotRules> eldest) {
            return size() > PARSED;
        }
    };

    /**
     * A book.
     *
     * @param texts where it is kept, by origin
     * @param name  how the crawler names itself, one word in lower case
     */
    public RobotsBook(Map<String, String> texts, String name) {
        this.texts = texts;
        this.names = List.of(name);
    }

    /** Where the rules of a page's origin are. */
    public static WebAddress addressOf(WebAddress page) {
        return new WebAddress(page.origin() + "/robots.txt");
    }

    /** True if the rules of the page's origin are known and not older than a day. */
    public boolean knows(WebAddress page, Instant now) {
        String entry = texts.get(page.origin());
        return entry != null && Instant.ofEpochMilli(Long.parseLong(entry.substring(0, 13))).plus(FRESH).isAfter(now);
    }

    /** Keeps what a visit to robots.txt brought. */
    public void learn(Visit visit) {
        Optional<Exchange> answer = visit.answer();
        int status = answer.map(Exchange::status).orElse(NO_ANSWER);
        byte[] body = status >= 200 && status < 300 ? answer.orElseThrow().decoded(MAX_BYTES).bytes() : new byte[0];
        String origin = visit.requested().origin();
        texts.put(origin, "%013d %03d ".formatted(visit.started().toEpochMilli(), status)
                + (status == NO_ANSWER ? visit.verdict().name() : new String(body, 0, Math.min(body.length, MAX_BYTES), StandardCharsets.UTF_8)));
        synchronized (parsed) {
            parsed.remove(origin);
        }
    }

    /** True if the page may be fetched. */
    public boolean allows(WebAddress page) {
        return rules(page).isAllowed(page.url());
    }

    /** Why a page may not be fetched: the rules forbid it, nobody gave the rules, or what kept the visit to them from an answer. */
    public Verdict whyNot(WebAddress page) {
        String entry = entryOf(page.origin());
        int status = statusOf(entry);
        if (status < 500) {
            return Verdict.ROBOTS_DISALLOWED;
        }
        return Arrays.stream(Verdict.values()).filter(verdict -> status == NO_ANSWER && verdict.name().equals(entry.substring(18))).findFirst().orElse(Verdict.ROBOTS_UNREACHABLE);
    }

    /** What is known of an origin; as if it had no rules if nothing is. */
    private String entryOf(String origin) {
        return texts.getOrDefault(origin, "0000000000000 404 ");
    }

    private static int statusOf(String entry) {
        return Integer.parseInt(entry.substring(14, 17));
    }

    /** The pause that the site asks for; empty if it asks for none. At most a minute. */
    public Optional<Duration> findDelay(WebAddress page) {
        long millis = rules(page).getCrawlDelay();
        return millis > 0 ? Optional.of(Duration.ofMillis(Math.min(millis, 60_000))) : Optional.empty();
    }

    /** The sitemaps that the site names. */
    public List<String> listSitemaps(WebAddress page) {
        return rules(page).getSitemaps();
    }

    private SimpleRobotRules rules(WebAddress page) {
        String origin = page.origin();
        synchronized (parsed) {
            return parsed.computeIfAbsent(origin, this::parse);
        }
    }

    private SimpleRobotRules parse(String origin) {
        String entry = entryOf(origin);
        int status = statusOf(entry);
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        if (status >= 200 && status < 300) {
            byte[] text = Arrays.copyOf(entry.substring(18).getBytes(StandardCharsets.UTF_8), Math.min(MAX_BYTES,
                    entry.substring(18).getBytes(StandardCharsets.UTF_8).length));
            return parser.parseContent(origin + "/robots.txt", text, "text/plain", names);
        }
        return status >= 400 && status < 500 ? parser.failedFetch(404) : parser.failedFetch(503);
    }
}
