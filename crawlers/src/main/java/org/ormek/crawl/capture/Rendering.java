package org.ormek.crawl.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Truncation;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;

/**
 * What a browser made of a page.
 *
 * @param verdict    how it ended
 * @param detail     a sentence for people on what the page asked for
 * @param at         when the page was taken down
 * @param embedded   what the browser's requests were answered, in order; the page's own exchanges are not among them
 * @param html       the page as its scripts had built it, UTF-8; empty if there is none
 * @param cut        true if the page is longer than what is kept
 * @param screenshot PNG; empty if there is none
 * @param leadsTo    where the page's scripts wanted to lead the browser, which was not followed; null if nowhere
 */
public record Rendering(RenderVerdict verdict, String detail, Instant at, List<Exchange> embedded, byte[] html, boolean cut, byte[] screenshot,
                        @Nullable WebAddress leadsTo) {

    static final String HTML = "text/html;charset=utf-8";
    static final String PNG = "image/png";

    /** Copies the list, not the bytes. */
    public Rendering {
        embedded = List.copyOf(embedded);
    }

    /** A rendering that brought no page. */
    public static Rendering failed(RenderVerdict verdict, String detail, List<Exchange> embedded) {
        return new Rendering(verdict, detail, Instant.now(), embedded, new byte[0], false, new byte[0], null);
    }

    /** True if there is a page to look into. */
    public boolean isShown() {
        return html.length > 0;
    }

    /** The visit as if the server had answered with what the scripts built. */
    public Visit seenBy(Visit visit) {
        List<Exchange> hops = new ArrayList<>(visit.hops());
        Exchange last = hops.removeLast();
        List<HeaderLine> headers = new ArrayList<>(last.headers());
        headers.removeIf(line -> line.name().equalsIgnoreCase("Content-Type") || line.name().equalsIgnoreCase("Content-Encoding"));
        headers.add(new HeaderLine("Content-Type", HTML));
        hops.add(new Exchange(last.url(), last.started(), last.took(), last.address(), last.protocol(), last.requestHeaders(), last.status(), last.reason(), headers, html,
                cut ? Truncation.LENGTH : last.truncation(), last.tls()));
        return new Visit(visit.requested(), visit.started(), hops, visit.verdict(), visit.detail(), leadsTo != null ? leadsTo : visit.next());
    }
}
