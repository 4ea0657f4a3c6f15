package org.ormek.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ormek.api.crawls.CrawlCard;
import org.ormek.api.crawls.CrawlDesk;
import org.ormek.api.crawls.CrawlOrder;
import org.ormek.api.crawls.CrawlStore;
import org.ormek.api.imports.ImportDesk;
import org.ormek.crawl.capture.RunManifest;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.run.CrawlListener;
import org.ormek.crawl.run.CrawlReport;
import org.ormek.crawl.run.CrawlRun;
import org.ormek.crawl.run.CrawlScope;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.run.SeedAnswers;
import org.ormek.crawl.seed.SeedFile;
import org.ormek.home.OwnerOnly;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Crawls that came in over HTTP, run one after another in the background, each in a folder of the home; what was left unfinished goes on at start. */
final class CrawlRoom implements CrawlDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlRoom.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEEDS = "seeds.txt";
    private static final String RUN = "run";
    /** Pages a second from one domain. */
    private static final double RECHECK_RATE = 1;

    private final Path folder;
    private final CrawlStore store;
    private final ImportDesk imports;
    private final CheckNotes checks;
    private final UnaryOperator<CrawlSettings> network;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Map<String, CrawlRun> underWay = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** The change of the settings is none but in tests, which crawl a network of their own. */
    CrawlRoom(Path home, CrawlStore store, ImportDesk imports, CheckNotes checks, UnaryOperator<CrawlSettings> network) {
        this.folder = home.resolve("crawls");
        this.store = store;
        this.imports = imports;
        this.checks = checks;
        this.network = network;
        store.listUnfinished().forEach(this::enqueue);
    }

    @Override
    public String start(CrawlOrder order, String asker) {
        try {
            Path draft = Files.createTempFile("ormek-seeds", ".txt");
            try {
                SeedFile.Contents contents = SeedFile.read(Files.writeString(draft, order.seeds()));
                if (contents.seeds().isEmpty()) {
                    throw new OrmekException("There is no seed among the lines of 'seeds'. " + contents.issues().stream().findFirst()
                            .map(issue -> "Line " + issue.line() + ": " + issue.reason()).orElse("Write a URL or host a line."));
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new OrmekException("The seeds cannot be written to a temporary file (" + e.getMessage() + "). Check the disk.", e);
        }
        String id = store.add(order, asker);
        enqueue(id);
        return id;
    }

    /** Visits decided sites again ({@link org.ormek.api.resources.RecheckDesk}). Twice as many pages as sites, since a redirect is followed one step. */
    String recheck(String dataset, List<String> addresses, @Nullable String mandate, boolean render, String asker) {
        String id = store.add(new CrawlOrder(dataset, String.join("\n", addresses), CrawlScope.PAGE.name(), 2 * addresses.size(), RECHECK_RATE, true, mandate, render, true), asker);
        enqueue(id);
        return id;
    }

    @Override
    public boolean stop(String id, String asker) {
        if (store.stopWaiting(id, stopped(asker))) {
            return true;
        }
        CrawlRun run = underWay.get(id);
        if (run != null) {
            run.stop();
        }
        return run != null;
    }

    private static String stopped(String by) {
        return "Stopped by " + by + ". What was captured stays; resume goes on from there.";
    }

    @Override
    public boolean resume(String id) {
        boolean waits = store.waitAgain(id);
        if (waits) {
            enqueue(id);
        }
        return waits;
    }

    @Override
    public Optional<Map<String, Object>> report(String id) {
        Path run = folder.resolve(id).resolve(RUN);
        Path report = run.resolve("report.json");
        try {
            if (!Files.exists(report)) {
                return Optional.empty();
            }
            Map<String, Object> told = JSON.readValue(Files.readString(report), new TypeReference<LinkedHashMap<String, Object>>() { });
            // The report is one of the files that the manifest stands for, so it cannot hold its head.
            RunManifest.findHead(run).ifPresent(head -> told.put("manifestHead", head.hex()));
            return Optional.of(told);
        } catch (IOException e) {
            throw new OrmekException("The report of crawl " + id + " cannot be read (" + e.getMessage() + "). Check the disk.", e);
        }
    }

    private void enqueue(String id) {
        worker.execute(() -> {
            if (!closing && store.running(id)) {
                run(id);
            }
        });
    }

    private void run(String id) {
        try {
            CrawlOrder order = store.order(id);
            Path place = OwnerOnly.folder(folder.resolve(id));
            OwnerOnly.restrict(folder);
            SeedFile.Contents seeds = SeedFile.read(Files.writeString(place.resolve(SEEDS), order.seeds()));
            CrawlListener listener = at -> store.progress(id, new CrawlCard.Progress(at.pages(), at.maxPages(), at.findings(), at.failed(), at.refused(), at.bytes(), at.frontier().queued()));
            Path files = place.resolve(RUN);
            CrawlRun run = CrawlRun.isRun(files) ? CrawlRun.resume(files, listener) : CrawlRun.create(files, settings(order), listener);
            underWay.put(id, run);
            if (closing) {
                run.stop();
            }
            CrawlReport report = run.run(seeds.seeds(), seeds.issues());
            boolean stopped = report.ended().equals("STOPPED");
            if (order.recheck()) {
                // Before the import, which may bring a newer page to compare with.
                checks.note(id, order.dataset(), SeedAnswers.read(files, seeds.seeds()));
            }
            if (!stopped && order.ingest()) {
                take(id, files, order.dataset());
            }
            store.ended(id, stopped ? closing ? "WAITING" : "STOPPED" : "DONE", stopped ? stopped("request")
                    : "Ended as " + report.ended() + ". Head of the evidence: " + report.manifestHead() + ". Keep it elsewhere.");
        } catch (IOException | RuntimeException e) {
            LOG.error("Crawl {} failed: {}", id, e.getMessage());
            store.ended(id, "FAILED", "The crawl ended: " + e.getMessage() + " What was captured stays; resume goes on from there.");
        } finally {
            underWay.remove(id);
        }
    }

    private CrawlSettings settings(CrawlOrder order) {
        CrawlSettings settings = CrawlSettings.standard().within(CrawlScope.valueOf(order.scope()), order.maxPages()).withDelays(Math.round(1000 / order.rate()), 500).rendering(order.render());
        return network.apply(order.mandate() == null ? settings : settings.overridingRobots(order.mandate()));
    }

    private void take(String id, Path files, String dataset) throws IOException {
        for (Path warc : WarcFiles.list(files.resolve("warc"))) {
            store.imported(id, imports.submit(ImportJob.CAPTURES.word(), dataset, warc, id.substring(0, 8) + "-" + warc.getFileName(), "", store.asker(id)));
        }
    }

    /** The crawl in hand is stopped, and goes on with the next start. */
    @Override
    public void close() {
        closing = true;
        worker.shutdown();
        underWay.values().forEach(CrawlRun::stop);
        Background.await(worker, 60);
    }
}
