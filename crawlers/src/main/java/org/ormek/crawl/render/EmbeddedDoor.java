package org.ormek.crawl.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ormek.crawl.fetch.DecodedBody;
import org.ormek.crawl.fetch.Door;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.frontier.QueueKey;

/**
 * What the requests of one shown page may ask for, and how much of it. All that is let through is visited by the guarded
 * door; everything that came is kept. Safe for use by several threads.
 */
public final class EmbeddedDoor {

    /** Exchanges of one page, redirects included. */
    public static final int MOST_REQUESTS = 60;
    /** Bytes of bodies of one page, after which nothing more is asked. */
    public static final long MOST_BYTES = 10_000_000;
    /** For all that a page asks. */
    public static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration ONE_VISIT = Duration.ofSeconds(10);
    private static final Set<String> OF_ANYBODY = Set.of("script", "stylesheet", "xhr", "fetch");
    private static final Set<String> OF_ITS_OWN = Set.of("script", "stylesheet", "xhr", "fetch", "document", "image", "font");

    private final Door door;
    private final String queue;
    private final Predicate<WebAddress> mayAsk;
    private final long end = System.nanoTime() + TIME.toNanos();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int requests;
    private long bytes;

    /**
     * For one page.
     *
     * @param door   the guarded door
     * @param page   whose registrable domain is its own
     * @param mayAsk what robots.txt says of addresses of the page's own domain
     */
    public EmbeddedDoor(Door door, WebAddress page, Predicate<WebAddress> mayAsk) {
        this.door = door;
        this.queue = QueueKey.of(page.host());
        this.mayAsk = mayAsk;
    }

    /** The address of a request that may be visited; empty, and counted as refused, if the rules are against it. */
    Optional<WebAddress> admit(String method, String url, String kind) {
        if (!method.equals("GET")) {
            return refuse("not a GET");
        }
        WebAddress address;
        try {
            address = WebAddress.parse(url);
        } catch (DoorException e) {
            return refuse(e.verdict().name());
        }
        if (!isOfKind(address, kind)) {
            return refuse(isOwn(address) ? "kind " + kind : "kind " + kind + " of another host");
        }
        return spend() ? Optional.of(address) : refuse("over the limit");
    }

    private Optional<WebAddress> refuse(String why) {
        count(why);
        return Optional.empty();
    }

    private synchronized void count(String why) {
        refusals.merge(why, 1, Integer::sum);
    }

    private synchronized boolean spend() {
        if (requests >= MOST_REQUESTS || bytes >= MOST_BYTES || left().isNegative()) {
            return false;
        }
        requests++;
        return true;
    }

    private Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    private boolean isOwn(WebAddress address) {
        return QueueKey.of(address.host()).equals(queue);
    }

    private boolean isOfKind(WebAddress address, String kind) {
        return (isOwn(address) ? OF_ITS_OWN : OF_ANYBODY).contains(kind);
    }

    /** What the browser gets for a request that was admitted; empty if nothing was answered or may be given. Blocks. */
    Optional<Answer> visit(WebAddress address, String kind) {
        if (isOwn(address) && !mayAsk.test(address)) {
            count(Verdict.ROBOTS_DISALLOWED.name());
            return Optional.empty();
        }
        Duration left = left();
        Visit visit = door.visit(address, (from, to) -> isOfKind(to, kind) && (!isOwn(to) || mayAsk.test(to)) && spend(), left.compareTo(ONE_VISIT) < 0 ? left : ONE_VISIT);
        keep(visit);
        Optional<Exchange> answer = visit.answer();
        if (answer.isEmpty()) {
            count(visit.verdict().name());
            return Optional.empty();
        }
        DecodedBody body = answer.get().decoded(door.rules().maxDecodedBytes());
        if (!weigh(body.bytes().length - answer.get().body().length)) {
            count("over the limit");
            return Optional.empty();
        }
        return Optional.of(new Answer(answer.get(), body.bytes()));
    }

    private synchronized void keep(Visit visit) {
        for (Exchange exchange : visit.hops()) {
            exchanges.add(exchange);
            bytes += exchange.body().length;
        }
    }

    /** Adds what a body grew by when its coding was undone; false if that is more than a page may have. */
    private synchronized boolean weigh(long more) {
        bytes += Math.max(0, more);
        return bytes <= MOST_BYTES;
    }

    /** What came so far. */
    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** How many exchanges there were and what was refused, in words. */
    synchronized String summary() {
        return exchanges.size() + " embedded exchanges" + (refusals.isEmpty() ? "" : "; refused " + refusals);
    }

    /**
     * An answer for the browser.
     *
     * @param exchange that brought it
     * @param body     without content coding
     */
    record Answer(Exchange exchange, byte[] body) {
    }
}
