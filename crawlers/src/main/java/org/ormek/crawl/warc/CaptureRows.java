package org.ormek.crawl.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureMetadata;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.Conversions;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.finding.SiteFinder;
import org.ormek.model.Sha256;

/**
 * The captured pages and favicons of a WARC file in their order. Captures of ours are groups that a metadata record closes; of anybody
 * else's file each response is one. The same file gives the same rows each time.
 */
public final class CaptureRows implements Closeable {

    /** A rendered page has up to sixty exchanges beside its own. */
    private static final int MOST_HOPS = 100;
    private static final long MOST_HELD = 200L << 20;
    private static final int MAX_DECODED = 8 << 20;
    private static final String ICON_PATH = "/favicon.ico";
    private static final String OURS = "Ormek crawlers";

    private final SiteFinder finder = new SiteFinder(new PageReader(MAX_DECODED));
    private final WarcRecords records;
    private final EarlierBodies earlier;
    private final Deque<CaptureRow> ready = new ArrayDeque<>();
    private final List<Held> held = new ArrayList<>();
    private long heldOther;
    private long heldBody;
    private Conversions conversions = new Conversions();
    private boolean grouped;
    private long between;

    /** An answer that waits for the record that closes its group. */
    private record Held(WarcPiece piece, Exchange exchange) {
    }

    /** Opens a file. */
    public CaptureRows(Path file) throws IOException {
        records = new WarcRecords(file, 0);
        earlier = new EarlierBodies(file);
    }

    /** The next row; null at the end. Only a disk error throws. */
    public @Nullable CaptureRow next() throws IOException {
        while (ready.isEmpty()) {
            WarcPiece piece = records.next();
            if (piece == null) {
                if (held.isEmpty()) {
                    return null;
                }
                release();
            } else {
                take(piece);
            }
        }
        return ready.remove();
    }

    /** Bytes of records that are no captured pages; -1 if the file is gzipped as a whole, so that rows have no offsets. */
    public long bytesBetween() {
        return records.isWithoutOffsets() ? -1 : between;
    }

    private void take(WarcPiece piece) {
        if (!piece.damage().isEmpty()) {
            release();
            ready.add(damaged(piece, piece.damage()));
        } else if (ForeignRecord.isAnswer(piece)) {
            answer(piece);
        } else if (!held.isEmpty() && piece.type().equals("metadata")) {
            close(piece);
        } else if (!held.isEmpty() && !piece.type().equals("warcinfo")) {
            heldOther += piece.length();
            if (piece.type().equals("conversion")) {
                conversions.take(piece.header("Content-Type"), piece.date(), piece.isCut() || !piece.header("WARC-Truncated").isEmpty(), piece.block());
            }
        } else {
            release();
            between += piece.length();
            if (piece.type().equals("warcinfo")) {
                grouped = new String(piece.block(), StandardCharsets.UTF_8).lines().anyMatch(("software: " + OURS)::equals);
            }
        }
    }

    private void answer(WarcPiece piece) {
        Exchange exchange;
        try {
            exchange = ForeignRecord.exchange(piece, piece.type().equals("revisit") ? earlier.find(piece) : null);
        } catch (IOException e) {
            release();
            ready.add(damaged(piece, e.getMessage() + "."));
            return;
        }
        if (PageReader.isPage(exchange)) {
            earlier.remember(piece);
        }
        if (grouped) {
            if (held.size() == MOST_HOPS || heldBody > MOST_HELD) {
                release();
            }
            held.add(new Held(piece, exchange));
            heldBody += piece.block().length + exchange.body().length;
        } else {
            single(piece, exchange);
        }
    }

    /** What was held and is closed by nobody stands for itself. */
    private void release() {
        List<Held> loose = List.copyOf(held);
        between += heldOther;
        forget();
        loose.forEach(one -> single(one.piece(), one.exchange()));
    }

    private void forget() {
        held.clear();
        heldOther = 0;
        heldBody = 0;
        conversions = new Conversions();
    }

    private void single(WarcPiece piece, Exchange exchange) {
        WebAddress next = null;
        if (exchange.isRedirect()) {
            try {
                next = exchange.url().resolve(exchange.header("Location").orElse(""));
            } catch (DoorException e) {
                // It leads where nobody can follow; the record itself stays in the archive.
            }
        }
        List<String> ip = ForeignRecord.ip(piece).map(address -> address.getHostAddress()).stream().toList();
        CaptureNote note = new CaptureNote(CaptureKind.PAGE, 0, null, new DnsSight(ip, List.of(), List.of(), List.of()), false);
        Visit visit = new Visit(exchange.url(), exchange.started(), List.of(exchange), next == null ? Verdict.ANSWERED : Verdict.REDIRECT_LEFT, "", next);
        boolean icon = exchange.url().url().equals(exchange.url().origin() + ICON_PATH) && !PageReader.isPage(exchange);
        row(icon ? finder.icon(visit, note).map(CaptureColumns::ofReport) : finder.page(visit, note).map(CaptureColumns::of), visit, piece, piece.length(), new byte[0]);
    }

    private void close(WarcPiece closing) {
        List<Exchange> hops = held.stream().map(Held::exchange).toList();
        WarcPiece first = held.getFirst().piece();
        long length = held.stream().mapToLong(one -> one.piece().length()).sum() + heldOther + closing.length();
        CaptureMetadata metadata;
        try {
            metadata = CaptureMetadata.read(closing.target(), Objects.requireNonNull(closing.date()), closing.block(), hops).with(conversions);
        } catch (RuntimeException e) {
            // Somebody else's metadata record among ours.
            heldOther += closing.length();
            return;
        }
        forget();
        Rendering rendering = metadata.rendering();
        if (metadata.note().kind() == CaptureKind.PAGE && !metadata.note().again()) {
            row(finder.page(metadata.visit(), metadata.note()).map(CaptureColumns::of), metadata.visit(), first, length, closing.block());
        } else if (metadata.note().kind() == CaptureKind.FAVICON && !metadata.note().again()) {
            row(finder.icon(metadata.visit(), metadata.note()).map(CaptureColumns::ofReport), metadata.visit(), first, length, closing.block());
        } else if (metadata.note().kind() == CaptureKind.RENDERED && rendering != null) {
            row(finder.rendered(metadata.visit(), metadata.note(), rendering).map(CaptureColumns::of), metadata.visit(), first, length, Sha256.ofParts(rendering.html(), closing.block()).hex()
                    .getBytes(StandardCharsets.US_ASCII));
        } else {
            between += length;
        }
    }

    private void row(Optional<Map<String, List<String>>> read, Visit visit, WarcPiece first, long length, byte[] more) {
        if (read.isEmpty()) {
            between += length;
            return;
        }
        Map<String, List<String>> columns = read.get();
        if (!first.id().isEmpty()) {
            columns.put("warc_record", List.of(first.id()));
        }
        ready.add(new CaptureRow(place(first) + ", " + cut(visit.requested().url(), 280), first.offset(), length, identity(visit, more), columns, ""));
    }

    private static CaptureRow damaged(WarcPiece piece, String why) {
        byte[] identity = Sha256.ofParts(bytes(String.valueOf(piece.offset())), bytes(String.valueOf(piece.number())), bytes(why)).hex().getBytes(StandardCharsets.US_ASCII);
        return new CaptureRow(place(piece), piece.offset(), piece.length(), identity, Map.of(), why
                + " Records before and behind are read. Get the file again from where it came, or take the loss.");
    }

    private static String place(WarcPiece piece) {
        String where = piece.offset() < 0 ? "record " + piece.number() : "byte " + piece.offset();
        return piece.id().isEmpty() ? where : where + ", " + piece.id();
    }

    /** Address, time and content of all exchanges, and what else the group tells; not where it stands. */
    private static byte[] identity(Visit visit, byte[] more) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(bytes(visit.requested().url()));
        for (Exchange hop : visit.hops()) {
            parts.add(bytes(hop.url().url() + " " + hop.started() + " " + hop.address().getHostAddress() + " " + hop.status() + " " + hop.truncation()));
            hop.headers().forEach(line -> parts.add(bytes(line.name().toLowerCase(Locale.ROOT) + ":" + line.value())));
            parts.add(hop.body());
        }
        parts.add(more);
        return bytes(Sha256.ofParts(parts.toArray(byte[][]::new)).hex());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
