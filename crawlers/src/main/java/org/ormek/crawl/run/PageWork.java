package org.ormek.crawl.run;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.CapturePacker;
import org.ormek.crawl.capture.PackedGroup;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.Door;
import org.ormek.crawl.fetch.DoorException;
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

    /** How visits end that may go better another time. */
    static final Set<Verdict> PASSING = EnumSet.of(Verdict.CONNECT_FAILED, Verdict.TIMED_OUT, Verdict.DNS_FAILED, Verdict.CONNECTION_LOST);

    private final CrawlBook book;
    private final Door door;
    private final Names names;
    private final RobotsVisits robots;
    private final Harvester harvester;
    private final Rendered rendered;
    private final CapturePacker packer;
    private final HostSights sights;
    private final IpTurns turns;
    private final boolean polite;

    PageWork(CrawlBook book, Door door, Names names, RobotsBook robots, Harvester harvester, Rendered rendered, CrawlSettings settings) {
        this.book = book;
        this.door = door;
        this.names = names;
        this.harvester = harvester;
        this.rendered = rendered;
        packer = new CapturePacker(book);
        this.robots = new RobotsVisits(book, door, robots, harvester, packer, settings.robotsOverride() == null);
        sights = new HostSights(names);
        turns = new IpTurns(Duration.ofMillis(settings.ipDelayMillis()));
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
        if (robots.mustAsk(address)) {
            robots.ask(lease);
        } else if (robots.forbids(address)) {
            robots.refuse(lease);
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

    private @Nullable Rendering rendering(FrontierItem item, Visit visit) {
        return item.kind() == CaptureKind.RENDERED ? rendered.show(visit, new EmbeddedDoor(door, item.address(), to -> robots.letsEmbed(to, item.depth()))) : null;
    }

    private void visit(Lease lease) throws IOException {
        FrontierItem item = lease.item();
        Visit visit = door.visit(item.address(), (from, to) -> QueueKey.of(to.host()).equals(lease.queue()) && robots.lets(to));
        Instant now = Instant.now();
        if (PASSING.contains(visit.verdict()) && visit.hops().isEmpty() && item.attempt() + 1 < ComingBack.ATTEMPTS) {
            book.note("tried in vain", Map.of("url", item.address().url(), "verdict", visit.verdict().name(), "detail", visit.detail()));
            book.step(() -> book.frontier().fail(lease, later(lease, now), ComingBack.ATTEMPTS));
            return;
        }
        Optional<Instant> comeBack = ComingBack.asked(visit, later(lease, now), now);
        boolean again = comeBack.isPresent() && item.attempt() + 1 < ComingBack.ATTEMPTS;
        CaptureNote note = new CaptureNote(item.kind(), item.depth(), item.via(), sights.of(item.address().host(), lease.queue()), again);
        Rendering rendering = again ? null : rendering(item, visit);
        PackedGroup group = packer.pack(visit, note, rendering);
        Harvest harvest = harvester.of(visit, note, Recovery.isRepeated(group.entries(), visit, book), rendering);
        book.keep(group, harvest, () -> {
            comeBack.ifPresent(when -> book.frontier().setDelay(lease.queue(), ComingBack.doubled(book.frontier().delay(lease.queue()))));
            if (again) {
                book.frontier().fail(lease, comeBack.get(), ComingBack.ATTEMPTS);
            } else {
                Tally.count(book.counts(), visit, note, rendering);
                settle(lease, visit, now, comeBack);
            }
        });
    }

    private void settle(Lease lease, Visit visit, Instant now, Optional<Instant> comeBack) {
        if (PASSING.contains(visit.verdict())) {
            book.frontier().fail(lease, later(lease, now), 1);
        } else {
            book.frontier().acknowledge(lease, Instant.now());
        }
        comeBack.ifPresent(when -> book.frontier().blockQueueUntil(lease.queue(), when));
    }

    private Instant later(Lease lease, Instant now) {
        return ComingBack.later(book.frontier().delay(lease.queue()), lease.item().attempt(), now);
    }
}
