package org.ormek.crawl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CdxIndex;
import org.ormek.crawl.capture.Earlier;
import org.ormek.crawl.capture.Earliers;
import org.ormek.crawl.capture.LineFile;
import org.ormek.crawl.capture.PackedGroup;
import org.ormek.crawl.capture.RunManifest;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.frontier.FrontierItem;
import org.ormek.crawl.frontier.FrontierLimits;
import org.ormek.crawl.frontier.Put;
import org.ormek.crawl.frontier.StoredFrontier;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a run writes, in the order that survives a kill: first the capture into the WARC file, then index and
 * findings, then the frontier in memory; a checkpoint forces the files to disk and only then commits the frontier with
 * the lengths of the files. What stands in the WARC files behind those lengths is read back at the next start.
 */
final class CrawlBook implements AutoCloseable, Earliers {

    static final String WARC = "warc";
    static final String FINDINGS = "findings.jsonl";
    static final String LOG = "log.jsonl";
    private static final JsonMapper JSON = new JsonMapper();

    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final Path folder;
    private final StoredFrontier frontier;
    private final LineFile index;
    private final LineFile findings;
    private final LineFile log;
    private final Map<String, String> payloads;
    private final Map<String, String> shown;
    private final Map<String, String> marks;
    private final Counts counts = new Counts();
    private @Nullable WarcFiles warcs;

    CrawlBook(Path folder, FrontierLimits limits, Duration delay) throws IOException {
        this.folder = folder;
        Path state = Files.createDirectories(folder.resolve(RunManifest.STATE));
        Files.createDirectories(folder.resolve(WARC));
        try {
            frontier = new StoredFrontier(state.resolve("frontier.mv"), limits, delay, Clock.systemUTC());
        } catch (MVStoreException e) {
            throw new OrmekException("The folder " + folder + " is in use by another crawl, or its frontier is damaged.", e);
        }
        payloads = frontier.openMap("payloads");
        shown = frontier.openMap("shown");
        marks = frontier.openMap("marks");
        counts.load(frontier.openMap("counts"));
        index = new LineFile(state.resolve("index.part"));
        findings = new LineFile(folder.resolve(FINDINGS));
        log = new LineFile(folder.resolve(LOG));
    }

    StoredFrontier frontier() {
        return frontier;
    }

    Counts counts() {
        return counts;
    }

    Map<String, String> marks() {
        return marks;
    }

    /** Cuts the line files back to the last checkpoint; what they lose is made anew from the WARC files. */
    void cutBack() throws IOException {
        index.cut(Long.parseLong(marks.getOrDefault("index", "0")));
        findings.cut(Long.parseLong(marks.getOrDefault("findings", "0")));
    }

    /** Opens a new WARC file behind those that are there. */
    void openWarcs(long fullAt, Map<String, String> about) throws IOException {
        warcs = new WarcFiles(folder.resolve(WARC), fullAt, about);
    }

    @Override
    public Optional<Earlier> findEarlier(Sha256 payload) {
        String line = payloads.get(payload.hex().substring(0, 40));
        return line == null ? Optional.empty() : Optional.of(Earlier.parse(line));
    }

    /** The address of the page from whose scripts these bytes came first; a body of an answer never refers to them. */
    Optional<String> findShown(Sha256 content) {
        return Optional.ofNullable(shown.get(content.hex().substring(0, 40)));
    }

    /** Keeps a capture and what it gave; the last step tells the frontier. */
    void keep(PackedGroup group, Harvest harvest, Runnable frontierStep) throws IOException {
        gate.readLock().lock();
        try {
            WarcFiles.Place place = java.util.Objects.requireNonNull(warcs).append(group);
            take(group.entries(), place.file(), place.offset(), harvest);
            frontierStep.run();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Takes over a capture that stands in a WARC file already. */
    void takeOver(List<PackedGroup.Entry> entries, String file, Harvest harvest, Runnable frontierStep) throws IOException {
        take(entries, file, 0, harvest);
        frontierStep.run();
    }

    private void take(List<PackedGroup.Entry> entries, String file, long offset, Harvest harvest) throws IOException {
        for (PackedGroup.Entry entry : entries) {
            index.append(CdxIndex.line(entry, file, offset));
            if (entry.isConversion()) {
                shown.putIfAbsent(entry.payload().hex().substring(0, 40), entry.url());
                continue;
            }
            counts.add("status." + entry.status(), 1);
            if (entry.holdsBody()) {
                payloads.putIfAbsent(entry.payload().hex().substring(0, 40), new Earlier(entry.url(), entry.date(), file, offset + entry.offset()).line());
            }
        }
        for (String line : harvest.findings()) {
            findings.append(line);
            counts.add("findings", 1);
        }
        for (FrontierItem item : harvest.items()) {
            Put put = frontier.put(item);
            counts.add("put." + put, 1);
        }
    }

    /** Changes the frontier without a capture, never in the middle of a checkpoint. */
    void step(Runnable frontierStep) {
        gate.readLock().lock();
        try {
            frontierStep.run();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Notes a decision or an event for people. */
    void note(String event, Map<String, String> fields) throws IOException {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("at", Instant.now().toString());
        line.put("event", event);
        line.putAll(new TreeMap<>(fields));
        log.append(JSON.writeValueAsString(line));
    }

    /** Files first, frontier last. */
    void checkpoint() throws IOException {
        gate.writeLock().lock();
        try {
            if (warcs != null) {
                warcs.force();
                WarcFiles.Place end = warcs.end();
                marks.put("warc", end.offset() + " " + end.file());
            }
            index.force();
            findings.force();
            marks.put("index", String.valueOf(index.length()));
            marks.put("findings", String.valueOf(findings.length()));
            counts.save(frontier.openMap("counts"));
            frontier.commit();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Writes the sorted index. */
    void sortIndex() throws IOException {
        CdxIndex.sort(folder.resolve(RunManifest.STATE).resolve("index.part"), folder.resolve("index.cdxj"));
    }

    /** Closes all files, so that their digests can be taken. */
    void seal() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (warcs != null) {
            warcs.close();
        }
        index.close();
        findings.close();
        log.close();
        frontier.close();
    }
}
