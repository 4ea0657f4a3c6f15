package org.ormek.crawl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.CapturePacker;
import org.ormek.crawl.capture.PackedGroup;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Door;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.frontier.Lease;
import org.ormek.crawl.robots.RobotsBook;

/** Asks for robots.txt (RFC 9309), keeps the answer as evidence, and says what may be visited by it. Safe for use by several threads. */
final class RobotsVisits {

    private static final Duration EMBEDDED = Duration.ofSeconds(5);

    private final CrawlBook book;
    private final Door door;
    private final RobotsBook robots;
    private final Harvester harvester;
    private final CapturePacker packer;
    private final boolean honoured;
    private final ReentrantLock embedding = new ReentrantLock();

    /** @param honoured false if a mandate sets robots.txt aside */
    RobotsVisits(CrawlBook book, Door door, RobotsBook robots, Harvester harvester, CapturePacker packer, boolean honoured) {
        this.book = book;
        this.door = door;
        this.robots = robots;
        this.harvester = harvester;
        this.packer = packer;
        this.honoured = honoured;
    }

    /** True if the rules of the address' origin have to be asked for first. */
    boolean mustAsk(WebAddress address) {
        return honoured && !robots.knows(address, Instant.now());
    }

    /** True if known rules forbid the address. */
    boolean forbids(WebAddress address) {
        return honoured && !robots.allows(address);
    }

    /** True if the rules of the address' origin are known and let it be visited. */
    boolean lets(WebAddress address) {
        return !mustAsk(address) && !forbids(address);
    }

    /** Notes that a page is not visited and lets go of it. */
    void refuse(Lease lease) throws IOException {
        WebAddress address = lease.item().address();
        Verdict why = robots.whyNot(address);
        book.note(why == Verdict.ROBOTS_DISALLOWED ? "robots disallow" : "robots unreachable", Map.of("url", address.url(), "verdict", why.name()));
        book.step(() -> {
            Tally.count(book.counts(), why);
            book.frontier().acknowledge(lease, Instant.now().minus(book.frontier().delay(lease.queue())));
        });
    }

    /** Asks for the rules of a page's origin; the page goes back into its queue. */
    void ask(Lease lease) throws IOException {
        WebAddress page = lease.item().address();
        Visit visit = door.visit(RobotsBook.addressOf(page), (from, to) -> true);
        boolean unreachable = PageWork.PASSING.contains(visit.verdict());
        keep(visit, page, lease.item().depth(), () -> {
            robots.findDelay(page).filter(delay -> delay.compareTo(book.frontier().delay(lease.queue())) > 0)
                    .ifPresent(delay -> book.frontier().setDelay(lease.queue(), delay));
            Instant next = Instant.now().plus(book.frontier().delay(lease.queue()));
            if (unreachable && lease.item().attempt() + 1 < ComingBack.ATTEMPTS) {
                book.frontier().fail(lease, next, ComingBack.ATTEMPTS);
            } else {
                book.frontier().putBack(lease, next);
            }
        });
    }

    /** Whether a shown page may ask its own domain for the address; the rules of an origin that is not known yet are asked for first. */
    boolean letsEmbed(WebAddress to, int depth) {
        if (!honoured) {
            return true;
        }
        embedding.lock();
        try {
            if (mustAsk(to)) {
                learn(to, depth);
            }
            return lets(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            embedding.unlock();
        }
    }

    /** In a shorter time than for a page; an origin that does not answer in it is no worse off for pages of its own. */
    private void learn(WebAddress to, int depth) throws IOException {
        Visit visit = door.visit(RobotsBook.addressOf(to), (from, next) -> true, EMBEDDED);
        if (PageWork.PASSING.contains(visit.verdict())) {
            book.note("tried in vain", Map.of("url", visit.requested().url(), "verdict", visit.verdict().name(), "detail", visit.detail()));
        } else {
            keep(visit, to, depth, () -> { });
        }
    }

    private void keep(Visit visit, WebAddress page, int depth, Runnable frontierStep) throws IOException {
        CaptureNote note = new CaptureNote(CaptureKind.ROBOTS, depth, page.url(), DnsSight.NONE, false);
        PackedGroup group = packer.pack(visit, note);
        book.keep(group, harvester.of(visit, note, false, null), () -> {
            Tally.count(book.counts(), visit, note, null);
            frontierStep.run();
        });
    }
}
