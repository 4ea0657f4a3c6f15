package org.ormek.crawl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.CaptureReader;
import org.ormek.crawl.capture.Earlier;
import org.ormek.crawl.capture.PackedGroup;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.discover.PageFindings;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.finding.SiteFinder;
import org.ormek.crawl.frontier.QueueKey;
import org.ormek.crawl.seed.Seed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the evidence of a run that has ended what became of its seeds. */
public final class SeedAnswers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_DECODED = 8 << 20;

    private final Path folder;
    private final Set<String> seeds;
    private final SiteFinder finder = new SiteFinder(new PageReader(MAX_DECODED));
    private final Map<String, Earlier> bodies = new HashMap<>();
    private final Map<String, SeedAnswer> answers = new LinkedHashMap<>();

    private SeedAnswers(Path folder, Set<String> seeds) {
        this.folder = folder;
        this.seeds = seeds;
    }

    /** One answer for each of these seeds that was asked for or that robots.txt kept from being asked; the last one of a seed that was asked for again. */
    public static List<SeedAnswer> read(Path folder, Collection<Seed> seeds) throws IOException {
        SeedAnswers found = new SeedAnswers(folder, seeds.stream().map(seed -> seed.address().url()).collect(Collectors.toSet()));
        found.readLog();
        for (Path warc : WarcFiles.list(folder.resolve(CrawlBook.WARC))) {
            found.readCaptures(warc);
        }
        return List.copyOf(found.answers.values());
    }

    /** Seeds that nobody was asked for stand in the log alone. */
    private void readLog() throws IOException {
        Path log = folder.resolve(CrawlBook.LOG);
        if (!Files.exists(log)) {
            return;
        }
        try (Stream<String> lines = Files.lines(log)) {
            lines.filter(line -> line.contains("\"robots ")).forEach(this::readNote);
        }
    }

    private void readNote(String line) {
        try {
            JsonNode note = JSON.readTree(line);
            String url = note.path("url").asString();
            if (seeds.contains(url)) {
                answers.put(url, new SeedAnswer(url, Instant.parse(note.path("at").asString()), Verdict.valueOf(note.path("verdict").asString()), 0, "", false, ""));
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            // A last line that a kill tore; what it told is told again by the session that follows.
        }
    }

    private void readCaptures(Path warc) throws IOException {
        try (CaptureReader reader = new CaptureReader(warc, 0, payload -> Optional.ofNullable(bodies.get(payload.hex())))) {
            for (Optional<CaptureReader.Found> found = reader.next(); found.isPresent(); found = reader.next()) {
                for (PackedGroup.Entry entry : found.get().entries()) {
                    if (entry.holdsBody()) {
                        bodies.putIfAbsent(entry.payload().hex(), new Earlier(entry.url(), entry.date(), warc.getFileName().toString(), entry.offset()));
                    }
                }
                take(found.get());
            }
        }
    }

    private void take(CaptureReader.Found found) {
        CaptureNote note = found.note();
        if (note.again()) {
            return;
        }
        Rendering rendering = found.rendering();
        if (note.kind() == CaptureKind.PAGE && seeds.contains(found.visit().requested().url())) {
            SeedAnswer answer = answer(found);
            answers.put(answer.url(), answer);
        } else if (note.kind() == CaptureKind.RENDERED && rendering != null && note.via() != null) {
            answers.computeIfPresent(note.via(), (seed, answer) -> shown(answer, found, rendering));
        }
    }

    /** A page that scripts build is judged by what they built. */
    private SeedAnswer shown(SeedAnswer sent, CaptureReader.Found capture, Rendering rendering) {
        Map<String, Object> page = finder.rendered(capture.visit(), capture.note(), rendering).map(PageFindings::report).orElse(Map.of());
        WebAddress next = rendering.leadsTo();
        String away = next == null || QueueKey.of(next.host()).equals(QueueKey.of(capture.visit().requested().host())) ? sent.leadsTo() : next.url();
        return new SeedAnswer(sent.url(), sent.at(), sent.verdict(), sent.status(), away, sent.showsSigns() || page.containsKey("sign_score"),
                String.valueOf(page.getOrDefault("text_print", sent.textPrint())));
    }

    private SeedAnswer answer(CaptureReader.Found capture) {
        Visit visit = capture.visit();
        Map<String, Object> page = finder.page(visit, capture.note()).map(PageFindings::report).orElse(Map.of());
        WebAddress next = visit.next();
        return new SeedAnswer(visit.requested().url(), visit.started(), visit.verdict(), visit.last().map(Exchange::status).orElse(0), next == null ? "" : next.url(),
                page.containsKey("sign_score"), String.valueOf(page.getOrDefault("text_print", "")));
    }
}
