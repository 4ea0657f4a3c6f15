package org.ormek.crawl.frontier;

import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.fetch.WebAddress;

/**
 * An address to fetch (a DiscoveredURLItem of the URL Frontier).
 *
 * @param address  what to fetch
 * @param kind     what for
 * @param depth    steps from the seed
 * @param via      the page that led here; null for a seed
 * @param priority expected yield, 0 to 999; the higher the sooner within its queue
 * @param attempt  how often it was tried before
 */
public record FrontierItem(WebAddress address, CaptureKind kind, int depth, @Nullable String via, int priority, int attempt) {

    /** A page found for the first time. */
    public static FrontierItem page(WebAddress address, int depth, @Nullable String via, int priority) {
        return new FrontierItem(address, CaptureKind.PAGE, depth, via, priority, 0);
    }

    /** The queue it belongs to. */
    public String queue() {
        return QueueKey.of(address.host());
    }

    /** The same item after a failed attempt. */
    FrontierItem again() {
        return new FrontierItem(address, kind, depth, via, priority, attempt + 1);
    }

    String line() {
        return kind.name() + '\t' + depth + '\t' + priority + '\t' + attempt + '\t' + address.url() + '\t' + (via == null ? "" : via);
    }

    static FrontierItem parse(String line) {
        String[] parts = line.split("\t", -1);
        return new FrontierItem(new WebAddress(parts[4]), CaptureKind.valueOf(parts[0]), Integer.parseInt(parts[1]),
                parts[5].isEmpty() ? null : parts[5], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }
}
