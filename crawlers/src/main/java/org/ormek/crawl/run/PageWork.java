package org.ormek.crawl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.CapturePacker;
import org.ormek.crawl.capture.PackedGroup;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Door;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Names;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.frontier.FrontierItem;
import org.ormek.crawl.frontier.IpTurns;
import org.ormek.crawl.frontier.Lease;
import org.ormek.crawl.frontier.QueueKey;
import org.ormek.crawl.render.EmbeddedDoor;
import org.ormek.crawl.robots.RobotsBook;

/** One lease from the frontier to the kept capture. Safe for use by several threads. */
final class PageWork {

    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Set<Verdict> PASSING = EnumSet.of(Verdict.CONNECT_FAILED, Verdict.TIMED_OUT, Verdict.DNS_FAILED, Verdict.CONNECTION_LOST);
    private static final Duration EMBEDDED_ROBOTS = Duration.ofSeconds(5);
    private static final int REMEMBERED_HOSTS = 5_000;

    private final CrawlBook book;
    private final Door door;
    private final Names names;
    private final RobotsBook robots;
    private final Harvester harvester;
    private final Rendered rendered;
    private final CapturePacker packer;
    private final IpTurns turns;
    private final ReentrantLock embedding = new ReentrantLock();
    private final boolean honoursRobots;
    private final boolean polite;
    private final Map<String, DnsSight> sights = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DnsSight> eldest) {
            return size() > REMEMBERED_HOSTS;
        }
    };

    PageWork(CrawlBook book, Door door, Names names, RobotsBook robots, Harvester harvester, Rendered rendered, CrawlSettings settings) {
        this.book = book;
        this.door = door;
        this.names = names;
        this.robots = robots;
        this.harvester = harvester;
        this.rendered = rendered;
        packer = new CapturePacker(book);
        turns = new IpTurns(Duration.ofMillis(settings.ipDelayMillis()));
        honoursRobots = settings.robotsOverride() == null;
        polite = settings.ipDelayMillis() > 0;
    }

    /** True if pages are shown in a browser. */
    boolean isRendering() {
        return rendered.isOn();
    }

    void work(Lease lease) throws IOException {
        InetAddress turn = polite ? turn(lease) : null;
        if (polite && turn == null) {
            return;
        }
        try {
            step(lease);
        } finally {
            if (turn != null) {
                turns.leave(turn, Instant.now());
            }
        }
    }

    private void step(Lease lease) throws IOException {
        WebAddress address = lease.item().address();
        if (honoursRobots && !robots.knows(address, Instant.now())) {
            askRobots(lease);
        } else if (honoursRobots && !robots.allows(address)) {
            Verdict why = robots.whyNot(address);
            book.note(why == Verdict.ROBOTS_DISALLOWED ? "robots disallow" : "robots unreachable", Map.of("url", address.url(), "verdict", why.name()));
            book.step(() -> {
                Tally.count(book.counts(), why);
                book.frontier().acknowledge(lease, Instant.now().minus(book.frontier().delay(lease.queue())));
            });
        } else if (lease.item().kind() == CaptureKind.RENDERED) {
            render(lease);
        } else {
            visit(lease);
        }
    }

    /** The address whose turn was taken; null if the item went back into its queue because another visitor is there. */
    private @Nullable InetAddress turn(Lease lease) {
        InetAddress address;
        try {
            address = names.addresses(lease.item().address().host()).getFirst();
        } catch (DoorException e) {
            address = InetAddress.getLoopbackAddress();
        }
        Optional<Instant> later = turns.enter(address, Instant.now());
        later.ifPresent(when -> book.step(() -> book.frontier().putBack(lease, when)));
        return later.isPresent() ? null : address;
    }

    private void askRobots(Lease lease) throws IOException {
        WebAddress page = lease.item().address();
        Visit visit = door.visit(RobotsBook.addressOf(page), (from, to) -> true);
        boolean unreachable = PASSING.contains(visit.verdict());
        keepRobots(visit, page, lease.item().depth(), () -> {
            robots.findDelay(page).filter(delay -> delay.compareTo(book.frontier().delay(lease.queue())) > 0)
                    .ifPresent(delay -> book.frontier().setDelay(lease.queue(), delay));
            Instant next = Instant.now().plus(book.frontier().delay(lease.queue()));
            if (unreachable && lease.item().attempt() + 1 < ATTEMPTS) {
                book.frontier().fail(lease, next, ATTEMPTS);
            } else {
                book.frontier().putBack(lease, next);
            }
        });
    }

    private void keepRobots(Visit visit, WebAddress page, int depth, Runnable frontierStep) throws IOException {
        CaptureNote note = new CaptureNote(CaptureKind.ROBOTS, depth, page.url(), DnsSight.NONE, false);
        PackedGroup group = packer.pack(visit, note);
        Harvest harvest = harvester.of(visit, note, false, null);
        book.keep(group, harvest, () -> {
            Tally.count(book.counts(), visit, note, null);
            frontierStep.run();
        });
    }

    /** Shows a page. While another one is shown it waits in its queue, so that no hand is kept from work. */
    private void render(Lease lease) throws IOException {
        if (!rendered.isOn()) {
            book.note("not rendered", Map.of("url", lease.item().address().url(), "reason", "There is no browser in this session."));
            book.step(() -> book.frontier().acknowledge(lease, Instant.now().minus(book.frontier().delay(lease.queue()))));
        } else if (!rendered.take()) {
            book.step(() -> book.frontier().putBack(lease, Instant.now().plusMillis(500)));
        } else {
            try {
                visit(lease);
            } finally {
                rendered.give();
            }
        }
    }

    /** What a shown page may ask its own domain for; the rules of an origin that is not known yet are asked for first. */
    private boolean mayEmbed(WebAddress to, int depth) {
        if (!honoursRobots) {
            return true;
        }
        embedding.lock();
        try {
            if (!robots.knows(to, Instant.now())) {
                learnRobots(to, depth);
            }
            return robots.knows(to, Instant.now()) && robots.allows(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            embedding.unlock();
        }
    }

    /** In a shorter time than for a page; an origin that does not answer in it is no worse off for pages of its own. */
    private void learnRobots(WebAddress to, int depth) throws IOException {
        Visit visit = door.visit(RobotsBook.addressOf(to), (from, next) -> true, EMBEDDED_ROBOTS);
        if (PASSING.contains(visit.verdict())) {
            book.note("tried in vain", Map.of("url", visit.requested().url(), "verdict", visit.verdict().name(), "detail", visit.detail()));
        } else {
            keepRobots(visit, to, depth, () -> { });
        }
    }

    private @Nullable Rendering rendering(FrontierItem item, Visit visit) {
        return item.kind() == CaptureKind.RENDERED ? rendered.show(visit, new EmbeddedDoor(door, item.address(), to -> mayEmbed(to, item.depth()))) : null;
    }

    private void visit(Lease lease) throws IOException {
        FrontierItem item = lease.item();
        Visit visit = door.visit(item.address(), (from, to) -> QueueKey.of(to.host()).equals(lease.queue()) && mayGo(to));
        Instant now = Instant.now();
        if (PASSING.contains(visit.verdict()) && visit.hops().isEmpty() && item.attempt() + 1 < ATTEMPTS) {
            book.note("tried in vain", Map.of("url", item.address().url(), "verdict", visit.verdict().name(), "detail", visit.detail()));
            book.step(() -> book.frontier().fail(lease, later(lease, now), ATTEMPTS));
            return;
        }
        Optional<Instant> comeBack = comeBack(visit, lease, now);
        boolean again = comeBack.isPresent() && item.attempt() + 1 < ATTEMPTS;
        CaptureNote note = new CaptureNote(item.kind(), item.depth(), item.via(), sight(item.address().host(), lease.queue()), again);
        Rendering rendering = again ? null : rendering(item, visit);
        PackedGroup group = packer.pack(visit, note, rendering);
        Harvest harvest = harvester.of(visit, note, Recovery.isRepeated(group.entries(), visit, book), rendering);
        book.keep(group, harvest, () -> {
            comeBack.ifPresent(when -> slowDown(lease));
            if (again) {
                book.frontier().fail(lease, comeBack.get(), ATTEMPTS);
            } else {
                Tally.count(book.counts(), visit, note, rendering);
                settle(lease, visit, now, comeBack);
            }
        });
    }

    private boolean mayGo(WebAddress to) {
        return !honoursRobots || robots.knows(to, Instant.now()) && robots.allows(to);
    }

    private void settle(Lease lease, Visit visit, Instant now, Optional<Instant> comeBack) {
        if (PASSING.contains(visit.verdict())) {
            book.frontier().fail(lease, later(lease, now), 1);
        } else {
            book.frontier().acknowledge(lease, Instant.now());
        }
        comeBack.ifPresent(when -> book.frontier().blockQueueUntil(lease.queue(), when));
    }

    /** Doubles the pause each time, from a second on. */
    private Instant later(Lease lease, Instant now) {
        return now.plus(book.frontier().delay(lease.queue()).plusSeconds(1L << Math.min(6, lease.item().attempt())));
    }

    private void slowDown(Lease lease) {
        Duration delay = book.frontier().delay(lease.queue());
        Duration doubled = delay.isZero() ? Duration.ofSeconds(1) : delay.multipliedBy(2);
        book.frontier().setDelay(lease.queue(), doubled.compareTo(Duration.ofMinutes(10)) > 0 ? Duration.ofMinutes(10) : doubled);
    }

    /** When the site wants to be asked again (429 and 503, RFC 9110, 10.2.3); empty if it does not say so. */
    private Optional<Instant> comeBack(Visit visit, Lease lease, Instant now) {
        Exchange answer = visit.answer().orElse(null);
        if (answer == null || answer.status() != 429 && answer.status() != 503) {
            return Optional.empty();
        }
        Instant asked = answer.header("Retry-After").flatMap(value -> retryAfter(value.strip(), now)).orElse(later(lease, now));
        Instant longest = now.plus(LONGEST_WAIT);
        Instant soonest = later(lease, now);
        return Optional.of(asked.isAfter(longest) ? longest : asked.isBefore(soonest) ? soonest : asked);
    }

    private static Optional<Instant> retryAfter(String value, Instant now) {
        if (value.matches("\\d{1,7}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private DnsSight sight(String host, String queue) {
        synchronized (sights) {
            DnsSight known = sights.get(host);
            if (known != null) {
                return known;
            }
        }
        DnsSight sight = names.sight(host, queue);
        synchronized (sights) {
            sights.put(host, sight);
        }
        return sight;
    }
}
