package org.ormek.crawl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.discover.PageFindings;
import org.ormek.crawl.discover.PageLink;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.finding.SiteFinder;
import org.ormek.crawl.frontier.FrontierItem;
import org.ormek.crawl.frontier.QueueKey;
import org.ormek.crawl.render.ScriptBuilt;
import org.ormek.crawl.robots.RobotsBook;
import org.ormek.crawl.robots.Sitemaps;
import tools.jackson.databind.json.JsonMapper;

/** From a capture to findings and further addresses; the same capture gives the same, whether just fetched or read back. */
final class Harvester {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SITEMAPS = 5;

    private final SiteFinder finder;
    private final RobotsBook robots;
    private final CrawlScope scope;
    private final Predicate<String> isSeedQueue;
    private final @Nullable ScriptBuilt rule;

    /** Pages that the rule names are offered for a rendering; none if there is no rule. */
    Harvester(SiteFinder finder, RobotsBook robots, CrawlScope scope, Predicate<String> isSeedQueue, @Nullable ScriptBuilt rule) {
        this.finder = finder;
        this.robots = robots;
        this.scope = scope;
        this.isSeedQueue = isSeedQueue;
        this.rule = rule;
    }

    /** What the capture gives. A page whose body is known from the same queue leads nowhere new. */
    Harvest of(Visit visit, CaptureNote note, boolean repeated, @Nullable Rendering rendering) {
        if (note.again()) {
            return Harvest.NOTHING;
        }
        return switch (note.kind()) {
            case PAGE -> page(visit, note, repeated);
            case RENDERED -> rendering == null ? Harvest.NOTHING : rendered(visit, note, repeated, rendering);
            case ROBOTS -> robots(visit);
            case SITEMAP -> sitemap(visit, note);
            case FAVICON -> new Harvest(finder.icon(visit, note).map(Harvester::line).stream().toList(), List.of());
        };
    }

    private Harvest page(Visit visit, CaptureNote note, boolean repeated) {
        List<FrontierItem> items = new ArrayList<>();
        if (visit.next() != null) {
            items.add(FrontierItem.page(visit.next(), note.depth() + 1, visit.requested().url(), 900));
        }
        Optional<PageFindings> found = finder.page(visit, note);
        if (found.isPresent() && !repeated && scope != CrawlScope.PAGE) {
            links(visit, note, found.get(), items);
        }
        if (found.isPresent() && rule != null && rule.isLikely(visit, found.get().text())) {
            items.add(new FrontierItem(visit.answer().orElseThrow().url(), CaptureKind.RENDERED, note.depth(), visit.requested().url(), Yield.RENDERED, 0));
        }
        visit.answer().filter(answer -> answer.status() == 200).ifPresent(answer -> icon(answer.url(), found, items));
        return new Harvest(found.map(page -> line(page.report())).stream().toList(), items);
    }

    /** What scripts built leads on like a page, and where they wanted to lead is a redirect. */
    private Harvest rendered(Visit visit, CaptureNote note, boolean repeated, Rendering rendering) {
        Optional<PageFindings> found = finder.rendered(visit, note, rendering);
        List<FrontierItem> items = new ArrayList<>();
        if (rendering.leadsTo() != null) {
            items.add(FrontierItem.page(rendering.leadsTo(), note.depth() + 1, visit.requested().url(), 900));
        }
        if (found.isPresent() && !repeated && scope != CrawlScope.PAGE) {
            links(visit, note, found.get(), items);
        }
        return new Harvest(found.map(page -> line(page.report())).stream().toList(), items);
    }

    private void links(Visit visit, CaptureNote note, PageFindings found, List<FrontierItem> items) {
        for (PageLink link : found.links()) {
            boolean jump = link.kind() == PageLink.Kind.REDIRECT;
            if (link.kind() != PageLink.Kind.ICON && (jump || scope == CrawlScope.WEB || isSeedQueue.test(QueueKey.of(link.target().host())))) {
                items.add(FrontierItem.page(link.target(), note.depth() + 1, visit.requested().url(), Yield.of(link, note.depth())));
            }
        }
    }

    private static void icon(WebAddress page, Optional<PageFindings> found, List<FrontierItem> items) {
        WebAddress icon = found.flatMap(f -> f.links().stream().filter(link -> link.kind() == PageLink.Kind.ICON).map(PageLink::target).findFirst())
                .filter(target -> QueueKey.of(target.host()).equals(QueueKey.of(page.host())))
                .orElseGet(() -> new WebAddress(page.origin() + "/favicon.ico"));
        items.add(new FrontierItem(icon, CaptureKind.FAVICON, 1, page.url(), Yield.FAVICON, 0));
    }

    private Harvest robots(Visit visit) {
        robots.learn(visit);
        List<FrontierItem> items = new ArrayList<>();
        if (scope != CrawlScope.PAGE) {
            for (String sitemap : robots.listSitemaps(visit.requested())) {
                add(sitemap, visit.requested(), CaptureKind.SITEMAP, 1, Yield.SITEMAP, items);
                if (items.size() >= MOST_SITEMAPS) {
                    break;
                }
            }
        }
        return new Harvest(List.of(), items);
    }

    private Harvest sitemap(Visit visit, CaptureNote note) {
        List<FrontierItem> items = new ArrayList<>();
        visit.answer().map(Sitemaps::read).ifPresent(named -> {
            named.pages().forEach(page -> add(page, visit.requested(), CaptureKind.PAGE, note.depth() + 1, 400, items));
            if (note.depth() < 3) {
                named.sitemaps().forEach(map -> add(map, visit.requested(), CaptureKind.SITEMAP, note.depth() + 1, Yield.SITEMAP, items));
            }
        });
        return new Harvest(List.of(), items);
    }

    /** Sitemaps speak for their own domain only. */
    private static void add(String url, WebAddress from, CaptureKind kind, int depth, int priority, List<FrontierItem> items) {
        try {
            WebAddress address = WebAddress.parse(url);
            if (QueueKey.of(address.host()).equals(QueueKey.of(from.host()))) {
                items.add(new FrontierItem(address, kind, depth, from.url(), priority, 0));
            }
        } catch (DoorException e) {
            // Named by the site, refused by the door; the sitemap itself is captured.
        }
    }

    private static String line(Map<String, Object> report) {
        return JSON.writeValueAsString(report);
    }
}
