package org.ormek.crawl.render;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.WebAddress;

/**
 * Answers the requests of one shown page. The first document is the one that the door has fetched already; all else is
 * visited by a few hands beside, and given to the browser by its own thread, on which all methods are called.
 */
final class BrowserTraffic implements AutoCloseable {

    /** As many as one page may ask at the same time. */
    private static final int HANDS = 4;
    private static final long LONGEST_DELIVERY_NANOS = 3_000_000_000L;
    /** What concerns the connection, was undone, or makes a browser act beside the page. */
    private static final Set<String> NOT_PASSED = Set.of("content-encoding", "content-length", "transfer-encoding", "set-cookie", "set-cookie2", "connection", "keep-alive",
            "alt-svc", "strict-transport-security", "clear-site-data", "report-to", "reporting-endpoints", "nel", "refresh", "link", "access-control-allow-origin",
            "access-control-allow-credentials");

    private final EmbeddedDoor door;
    private final WebAddress url;
    private final EmbeddedDoor.Answer document;
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, Thread.ofVirtual().factory());
    private final Queue<Ready> ready = new ConcurrentLinkedQueue<>();
    /** When each got its answer; 0 as long as it has none. */
    private final Map<Request, Long> underWay = new HashMap<>();
    private @Nullable Page shown;
    private @Nullable WebAddress leadsTo;
    private boolean documentGiven;
    private boolean closed;
    private long lastChange = System.nanoTime();

    private record Ready(Route route, Optional<EmbeddedDoor.Answer> answer) {
    }

    /** For a page with this document. */
    BrowserTraffic(EmbeddedDoor door, WebAddress url, EmbeddedDoor.Answer document) {
        this.door = door;
        this.url = url;
        this.document = document;
    }

    /** The page; nothing else gets answers. */
    void belongsTo(Page page) {
        shown = page;
    }

    /** Decides on a request. */
    void onRoute(Route route) {
        Request request = route.request();
        if (closed || !isOfPage(request)) {
            abort(route, "blockedbyclient");
        } else if (request.isNavigationRequest() && request.frame().parentFrame() == null) {
            navigation(route, request);
        } else {
            Optional<WebAddress> address = door.admit(request.method(), request.url(), request.resourceType());
            if (address.isEmpty()) {
                abort(route, "blockedbyclient");
            } else {
                underWay.put(request, 0L);
                lastChange = System.nanoTime();
                String kind = request.resourceType();
                hands.execute(() -> ready.add(new Ready(route, visit(address.get(), kind))));
            }
        }
    }

    private Optional<EmbeddedDoor.Answer> visit(WebAddress address, String kind) {
        try {
            return door.visit(address, kind);
        } catch (RuntimeException e) {
            // The disk or a fault of ours; the browser must have an end to its request all the same.
            return Optional.empty();
        }
    }

    private boolean isOfPage(Request request) {
        try {
            return shown != null && request.frame().page() == shown;
        } catch (PlaywrightException e) {
            // The first request of a window that opens has no frame yet.
            return false;
        }
    }

    /** The page stays where it is; where it wanted to go first is noted. */
    private void navigation(Route route, Request request) {
        if (!documentGiven) {
            documentGiven = true;
            fulfill(route, document);
            return;
        }
        abort(route, "aborted");
        if (leadsTo == null && request.method().equals("GET")) {
            try {
                WebAddress target = WebAddress.parse(request.url());
                leadsTo = target.equals(url) ? null : target;
            } catch (DoorException e) {
                // The door would not go there either.
            }
        }
    }

    /** Gives the browser what has come meanwhile. */
    void answer() {
        for (Ready next = ready.poll(); next != null; next = ready.poll()) {
            underWay.replace(next.route().request(), System.nanoTime());
            if (next.answer().isPresent()) {
                fulfill(next.route(), next.answer().get());
            } else {
                abort(next.route(), "blockedbyclient");
            }
        }
    }

    /** The browser has got the whole answer, or given up. */
    void onEnd(Request request) {
        if (underWay.remove(request) != null) {
            lastChange = System.nanoTime();
        }
    }

    /** True if nothing is under way and nothing was asked or got for so long. */
    boolean isQuiet(long nanos) {
        long now = System.nanoTime();
        // Of a worker's script the browser does not always say that it has got it.
        return underWay.values().stream().allMatch(answered -> answered != 0 && now - answered >= LONGEST_DELIVERY_NANOS) && System.nanoTime() - lastChange >= nanos;
    }

    /** Where the page's scripts wanted to lead; null if nowhere. */
    @Nullable WebAddress leadsTo() {
        return leadsTo;
    }

    private static void fulfill(Route route, EmbeddedDoor.Answer answer) {
        Exchange exchange = answer.exchange();
        Map<String, String> headers = new LinkedHashMap<>();
        for (HeaderLine line : exchange.headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (!NOT_PASSED.contains(name) && name.matches("[a-z0-9-]+")) {
                headers.merge(name, line.value(), (one, other) -> one + ", " + other);
            }
        }
        // The door sends no Origin, so no server can allow one; there are no cookies and nothing private behind the door.
        String origin = route.request().headers().get("origin");
        if (origin != null) {
            headers.put("access-control-allow-origin", origin);
            headers.put("access-control-allow-credentials", "true");
        }
        try {
            route.fulfill(new Route.FulfillOptions().setStatus(exchange.status()).setHeaders(headers).setBodyBytes(answer.body()));
        } catch (PlaywrightException e) {
            // The request is gone with its frame.
        }
    }

    private static void abort(Route route, String why) {
        try {
            route.abort(why);
        } catch (PlaywrightException e) {
            // The request is gone with its frame.
        }
    }

    /** Nothing more is asked; visits under way come to their end, so that they are kept. */
    void end() {
        close();
        try {
            hands.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The hands are never interrupted: one of them may be writing into a file of the run, which an interrupt would close. */
    @Override
    public void close() {
        closed = true;
        hands.shutdown();
    }
}
