package org.ormek.crawl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.RunManifest;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.fetch.Cidr;
import org.ormek.crawl.fetch.DnsNames;
import org.ormek.crawl.fetch.Door;
import org.ormek.crawl.fetch.DoorRules;
import org.ormek.crawl.fetch.FixedNames;
import org.ormek.crawl.fetch.Names;
import org.ormek.crawl.finding.SiteFinder;
import org.ormek.crawl.frontier.FrontierItem;
import org.ormek.crawl.frontier.FrontierLimits;
import org.ormek.crawl.frontier.Lease;
import org.ormek.crawl.render.Browsers;
import org.ormek.crawl.render.ScriptBuilt;
import org.ormek.crawl.robots.RobotsBook;
import org.ormek.crawl.seed.Seed;
import org.ormek.crawl.seed.SeedIssue;
import org.ormek.model.OrmekException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One crawl run in one folder. {@link #run} works until the frontier is drained, enough pages are captured or
 * {@link #stop} is called, and closes the evidence; run again in the same folder it goes on where it was, also after a
 * kill.
 */
public final class CrawlRun {

    /** Settings that a run of an older version does not name are off. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    private static final String SETTINGS = "run.json";
    private static final long CHECKPOINT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path folder;
    private final CrawlSettings settings;
    private final CrawlListener listener;
    private final Names names;
    private final Browsers browsers;
    private volatile boolean stopped;

    private CrawlRun(Path folder, CrawlSettings settings, CrawlListener listener, Browsers browsers) {
        this.browsers = browsers;
        this.folder = folder;
        this.settings = settings;
        this.listener = listener;
        TestNetwork network = settings.testNetwork();
        names = network == null ? DnsNames.ofMachine(Duration.ofSeconds(6))
                : new FixedNames(host -> host.endsWith(network.hostSuffix()), Cidr.of(network.address()).base());
    }

    /** A new run in a folder that is empty or missing. Throws OrmekException if a run is there already. */
    public static CrawlRun create(Path folder, CrawlSettings settings, CrawlListener listener) throws IOException {
        Files.createDirectories(folder);
        if (isRun(folder)) {
            throw new OrmekException("The folder " + folder + " holds a crawl already. Resume it, or give another folder.");
        }
        Files.writeString(folder.resolve(SETTINGS), JSON.writeValueAsString(settings));
        return new CrawlRun(folder, settings, listener, Browsers.ofMachine());
    }

    /** The same run with another browser than that of the machine. */
    public CrawlRun with(Browsers others) {
        return new CrawlRun(folder, settings, listener, others);
    }

    /** The run in a folder, with its own settings. Throws OrmekException if none is there. */
    public static CrawlRun resume(Path folder, CrawlListener listener) throws IOException {
        if (!isRun(folder)) {
            throw new OrmekException("The folder " + folder + " holds no crawl.");
        }
        try {
            return new CrawlRun(folder, JSON.readValue(Files.readString(folder.resolve(SETTINGS)), CrawlSettings.class), listener, Browsers.ofMachine());
        } catch (JacksonException e) {
            throw new OrmekException("The settings of the crawl in " + folder + " cannot be read.", e);
        }
    }

    /** True if the folder holds a run. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(SETTINGS));
    }

    /** Makes {@link #run} end soon: visits under way are finished, then the evidence is closed. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs. Blocks until the end.
     *
     * @param seeds  more seeds; those that are known already do nothing
     * @param issues lines of seed files that were none, for the report
     */
    public CrawlReport run(List<Seed> seeds, List<SeedIssue> issues) throws IOException {
        Instant started = Instant.now();
        FrontierLimits standard = FrontierLimits.standard();
        FrontierLimits limits = new FrontierLimits(settings.maxDepth(), Math.max(standard.maxKnownPerQueue(), settings.maxPagesPerHost() * 10),
                settings.maxPagesPerHost(), standard.maxCalendar());
        try (CrawlBook book = new CrawlBook(folder, limits, Duration.ofMillis(settings.hostDelayMillis())); Door door = new Door(rules(), names);
                Rendered rendered = Rendered.open(settings.render(), browsers, door.rules())) {
            Map<String, String> seedQueues = book.frontier().openMap("seedQueues");
            RobotsBook robots = new RobotsBook(book.frontier().openMap("robots"), product());
            Harvester harvester = new Harvester(new SiteFinder(new PageReader(rules().maxDecodedBytes())), robots, settings.scope(), seedQueues::containsKey,
                    rendered.isOn() ? new ScriptBuilt(rules().maxDecodedBytes()) : null);
            int recovered = new Recovery(book, harvester, folder).run();
            for (Seed seed : seeds) {
                FrontierItem item = new FrontierItem(seed.address(), CaptureKind.PAGE, 0, null, Yield.SEED, 0);
                seedQueues.put(item.queue(), seed.source());
                book.frontier().put(item);
            }
            book.openWarcs(settings.warcBytes(), about());
            book.note("session", Map.of("seeds", String.valueOf(seeds.size()), "robotsOverride", override(), "recovered", String.valueOf(recovered)));
            if (!rendered.whyNot().isEmpty()) {
                book.note("not rendered", Map.of("reason", rendered.whyNot()));
                listener.onNote(rendered.whyNot());
            }
            for (SeedIssue issue : issues) {
                book.note("not a seed", Map.of("file", issue.file(), "line", String.valueOf(issue.line()), "reason", issue.reason()));
            }
            book.checkpoint();
            String ended = work(book, new PageWork(book, door, names, robots, harvester, rendered, settings), started);
            book.checkpoint();
            book.sortIndex();
            Counts counts = book.counts();
            CrawlReport report = new CrawlReport(ended, started.toString(), Duration.between(started, Instant.now()).toMillis() / 1000.0, seeds.size(),
                    counts.get("pages"), counts.get("findings"), counts.get("bytes"), counts.all("verdict."), counts.all("status."),
                    counts.all("truncated."), counts.all("rendering."), rendered.whyNot(), counts.all("put."), book.frontier().count(), recovered, override(), List.copyOf(issues), "");
            book.note("end", Map.of("how", ended, "pages", String.valueOf(report.pages())));
            book.seal();
            return close(report);
        }
    }

    private DoorRules rules() {
        DoorRules rules = DoorRules.standard().withUserAgent(settings.userAgent()).withBodies(settings.maxBodyBytes(), settings.maxBodyBytes())
                .withTimes(Duration.ofSeconds(Math.min(10, settings.pageSeconds())), Duration.ofSeconds(Math.min(10, settings.pageSeconds())),
                        Duration.ofSeconds(settings.pageSeconds()));
        TestNetwork network = settings.testNetwork();
        return network == null ? rules : rules.forTests(network.ranges().stream().map(Cidr::of).toList(), Set.copyOf(network.ports()));
    }

    private String product() {
        return settings.userAgent().split("[/ ]")[0].toLowerCase(java.util.Locale.ROOT);
    }

    private String override() {
        return settings.robotsOverride() == null ? "" : settings.robotsOverride();
    }

    private Map<String, String> about() {
        Map<String, String> about = new TreeMap<>(Map.of("software", "Ormek crawlers", "http-header-user-agent", settings.userAgent(),
                "robots", settings.robotsOverride() == null ? "honoured (RFC 9309)" : "set aside: " + settings.robotsOverride()));
        if (!settings.operator().isBlank()) {
            about.put("operator", settings.operator());
        }
        return about;
    }

    private String work(CrawlBook book, PageWork work, Instant started) throws IOException {
        long pagesBefore = book.counts().get("pages");
        long nextCheckpoint = System.nanoTime() + CHECKPOINT_NANOS;
        Semaphore free = new Semaphore(settings.workers());
        Semaphore news = new Semaphore(0);
        AtomicReference<Exception> failure = new AtomicReference<>();
        String ended = "STOPPED";
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stopped && failure.get() == null) {
                if (System.nanoTime() >= nextCheckpoint) {
                    book.checkpoint();
                    progress(book, pagesBefore, started);
                    nextCheckpoint = System.nanoTime() + CHECKPOINT_NANOS;
                }
                int underWay = settings.workers() - free.availablePermits();
                boolean full = book.counts().get("pages") + underWay >= settings.maxPages();
                // Pages that were captured are still shown when there is no room for others.
                boolean shows = full && work.isRendering() && book.frontier().isAhead(CaptureKind.RENDERED);
                if (full && !shows) {
                    if (underWay == 0) {
                        ended = "PAGE_LIMIT";
                        break;
                    }
                    await(news, 20);
                    continue;
                }
                boolean hand = free.tryAcquire();
                Optional<Lease> lease = hand ? book.frontier().get(Instant.now(), shows ? CaptureKind.RENDERED : null) : Optional.empty();
                if (lease.isPresent()) {
                    threads.submit(() -> doWork(work, lease.get(), book, free, news, failure));
                    continue;
                }
                if (hand) {
                    free.release();
                }
                if (underWay == 0 && book.frontier().isDrained()) {
                    ended = "FINISHED";
                    break;
                }
                await(news, pause(book));
            }
        }
        if (failure.get() != null) {
            throw new IOException("The crawl stopped: " + failure.get().getMessage(), failure.get());
        }
        progress(book, pagesBefore, started);
        return ended;
    }

    private static long pause(CrawlBook book) {
        return book.frontier().findNextDue().map(due -> Math.clamp(Duration.between(Instant.now(), due).toMillis(), 1L, 100L)).orElse(50L);
    }

    private static void await(Semaphore news, long millis) {
        try {
            if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on with the next lease by itself as long as there is one, which spares waking the run's own thread. */
    private void doWork(PageWork work, Lease first, CrawlBook book, Semaphore free, Semaphore news, AtomicReference<Exception> failure) {
        try {
            for (Optional<Lease> lease = Optional.of(first); lease.isPresent();) {
                work.work(lease.get());
                boolean room = book.counts().get("pages") + settings.workers() - free.availablePermits() <= settings.maxPages();
                lease = room && !stopped && failure.get() == null ? book.frontier().get(Instant.now()) : Optional.empty();
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            free.release();
            news.release();
        }
    }

    private void progress(CrawlBook book, long pagesBefore, Instant started) {
        Counts counts = book.counts();
        double seconds = Math.max(0.001, Duration.between(started, Instant.now()).toMillis() / 1000.0);
        listener.onProgress(new CrawlProgress(counts.get("pages"), settings.maxPages(), counts.get("findings"), counts.get("failed"), counts.get("refused"),
                counts.get("bytes"), book.frontier().count(), (counts.get("pages") - pagesBefore) / seconds));
    }

    /** Report and manifest come last; an older manifest is kept beside. */
    private CrawlReport close(CrawlReport report) throws IOException {
        Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(report));
        Files.writeString(folder.resolve("report.txt"), report.text());
        Path manifest = folder.resolve(RunManifest.NAME);
        if (Files.exists(manifest)) {
            Path older = Files.createDirectories(folder.resolve("manifests"));
            List<Path> kept = new ArrayList<>();
            try (var files = Files.list(older)) {
                files.forEach(kept::add);
            }
            Files.move(manifest, older.resolve("%04d.jsonl".formatted(kept.size() + 1)), StandardCopyOption.ATOMIC_MOVE);
        }
        return report.withHead(RunManifest.write(folder).hex());
    }
}
