package org.ormek.crawl.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureReader;
import org.ormek.crawl.capture.PackedGroup;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.frontier.QueueKey;

/** Brings the frontier up to what the WARC files hold after a run that did not end by itself. */
final class Recovery {

    private final CrawlBook book;
    private final Harvester harvester;
    private final Path folder;

    Recovery(CrawlBook book, Harvester harvester, Path folder) {
        this.book = book;
        this.harvester = harvester;
        this.folder = folder;
    }

    /** Reads all captures behind the last checkpoint and cuts off a torn one. Returns how many were taken over. */
    int run() throws IOException {
        book.cutBack();
        String mark = book.marks().getOrDefault("warc", "0 ");
        long offset = Long.parseLong(mark.substring(0, mark.indexOf(' ')));
        String file = mark.substring(mark.indexOf(' ') + 1);
        int taken = 0;
        for (Path path : WarcFiles.list(folder.resolve(CrawlBook.WARC))) {
            String name = path.getFileName().toString();
            int order = name.compareTo(file);
            if (order >= 0) {
                taken += read(path, name, order == 0 ? offset : 0);
            }
        }
        if (taken > 0) {
            book.note("recovered", Map.of("captures", String.valueOf(taken)));
        }
        book.checkpoint();
        return taken;
    }

    private int read(Path path, String name, long from) throws IOException {
        int taken = 0;
        long end = from;
        try (CaptureReader reader = new CaptureReader(path, from, book)) {
            for (Optional<CaptureReader.Found> found = reader.next(); found.isPresent(); found = reader.next()) {
                takeOver(found.get(), name);
                end = found.get().end();
                taken++;
            }
        }
        long size = Files.size(path);
        if (end < size && (taken > 0 || from > 0 || !holdsOnlyItsHead(path))) {
            cut(path, end, size);
        }
        return taken;
    }

    /** A file begun just before the end holds its warcinfo record and nothing else, which is whole. */
    private static boolean holdsOnlyItsHead(Path path) throws IOException {
        return CaptureReader.endOfHead(path) == Files.size(path);
    }

    private void cut(Path path, long end, long size) throws IOException {
        long at = end == 0 ? CaptureReader.endOfHead(path) : end;
        if (at == size) {
            return;
        }
        if (at == 0) {
            Files.delete(path);
        } else {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(at);
                channel.force(true);
            }
        }
        book.note("torn capture cut off", Map.of("file", path.getFileName().toString(), "offset", String.valueOf(at), "bytes", String.valueOf(size - at)));
    }

    private void takeOver(CaptureReader.Found found, String file) throws IOException {
        Visit visit = found.visit();
        boolean repeated = isRepeated(found.entries(), visit, book);
        Harvest harvest = harvester.of(visit, found.note(), repeated, found.rendering());
        book.takeOver(found.entries(), file, harvest, () -> {
            if (!found.note().again()) {
                if (found.note().kind() != CaptureKind.ROBOTS) {
                    book.frontier().markDone(visit.requested(), found.note().kind(), Instant.now());
                }
                Tally.count(book.counts(), visit, found.note(), found.rendering());
            }
        });
    }

    /** True if the body was captured before from the same queue; of a rendered page, if scripts built the same before. */
    static boolean isRepeated(List<PackedGroup.Entry> entries, Visit visit, CrawlBook book) {
        Optional<PackedGroup.Entry> shown = entries.stream().filter(PackedGroup.Entry::isConversion).findFirst();
        if (shown.isPresent()) {
            return book.findShown(shown.get().payload()).map(url -> isOfQueue(url, visit) && !url.equals(shown.get().url())).orElse(false);
        }
        if (entries.isEmpty() || !entries.getLast().mime().equals("warc/revisit")) {
            return false;
        }
        return book.findEarlier(entries.getLast().payload())
                .map(earlier -> isOfQueue(earlier.url(), visit) && !earlier.url().equals(visit.requested().url())).orElse(false);
    }

    private static boolean isOfQueue(String url, Visit visit) {
        return QueueKey.of(new WebAddress(url).host()).equals(QueueKey.of(visit.requested().host()));
    }
}
