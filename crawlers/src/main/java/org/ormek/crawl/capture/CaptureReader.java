package org.ormek.crawl.capture;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.model.Sha256;

/** Reads the captures of one WARC file of ours back, group by group, and stops behind the last whole one. */
public final class CaptureReader implements Closeable {

    /**
     * One capture.
     *
     * @param visit     as it was, without certificates and request headers
     * @param note      as it was
     * @param rendering what a browser made of the page; null if none looked at it
     * @param entries   for the index; offsets count from the beginning of the file
     * @param end       where it ends in the file
     */
    public record Found(Visit visit, CaptureNote note, @Nullable Rendering rendering, List<PackedGroup.Entry> entries, long end) {
    }

    private final GzipMembers members;
    private final Path folder;
    private final Earliers earliers;

    /** Begins at the given place of the file. The earliers give the bodies of revisits. */
    public CaptureReader(Path file, long from, Earliers earliers) throws IOException {
        members = new GzipMembers(file, from);
        folder = file.toAbsolutePath().resolveSibling("");
        this.earliers = earliers;
    }

    /** Where the first record of a file ends; 0 if it is torn. */
    public static long endOfHead(Path file) throws IOException {
        try (GzipMembers members = new GzipMembers(file, 0)) {
            members.next();
            return members.position();
        }
    }

    /** The next whole capture; empty at the end or where the file is torn. */
    public Optional<Found> next() throws IOException {
        List<Exchange> hops = new ArrayList<>();
        List<PackedGroup.Entry> entries = new ArrayList<>();
        Conversions conversions = new Conversions();
        for (Optional<GzipMembers.Member> member = members.next(); member.isPresent(); member = members.next()) {
            byte[] plain = member.get().plain();
            try (WarcReader reader = new WarcReader(new ByteArrayInputStream(plain))) {
                WarcRecord record = reader.next().orElseThrow(() -> new IOException("An empty record"));
                byte[] block = record.body().stream().readAllBytes();
                if (record instanceof WarcResponse || record instanceof WarcRevisit) {
                    Exchange exchange = exchange((WarcTargetRecord) record, block);
                    hops.add(exchange);
                    entries.add(new PackedGroup.Entry(exchange.url().url(), record.date(), record instanceof WarcRevisit ? "warc/revisit"
                            : CaptureFields.mime(exchange), exchange.status(), payload((WarcTargetRecord) record), member.get().offset(), member.get().length()));
                } else if (record instanceof WarcConversion conversion) {
                    String type = conversion.contentType().toString();
                    conversions.take(type, conversion.date(), conversion.headers().first("WARC-Truncated").isPresent(), block);
                    entries.add(new PackedGroup.Entry(conversion.target(), conversion.date(), type.split(";")[0], PackedGroup.Entry.NO_STATUS, payload(conversion),
                            member.get().offset(), member.get().length()));
                } else if (record instanceof WarcMetadata metadata) {
                    CaptureMetadata closing = CaptureMetadata.read(metadata.target(), metadata.date(), block, hops).with(conversions);
                    return Optional.of(new Found(closing.visit(), closing.note(), closing.rendering(), entries, members.position()));
                }
            }
        }
        return Optional.empty();
    }

    private Exchange exchange(WarcTargetRecord record, byte[] block) throws IOException {
        ResponseBlock response = ResponseBlock.parse(block);
        byte[] body = record instanceof WarcRevisit ? earlierBody(record) : response.body();
        InetAddress address = InetAddress.getByName(record.headers().first("WARC-IP-Address").orElse("0.0.0.0"));
        return new Exchange(new WebAddress(record.target()), record.date(), Duration.ZERO, address,
                record.headers().first("WARC-Protocol").orElse("http/1.1"), List.of(), response.status(), response.reason(),
                HttpBlock.original(response.headers()), body, null, null);
    }

    private byte[] earlierBody(WarcTargetRecord record) throws IOException {
        Optional<Earlier> earlier = earliers.findEarlier(payload(record));
        if (earlier.isEmpty()) {
            return new byte[0];
        }
        try (GzipMembers other = new GzipMembers(folder.resolve(earlier.get().file()), earlier.get().offset())) {
            byte[] plain = other.next().orElseThrow(() -> new IOException("The body of a revisit is gone")).plain();
            try (WarcReader reader = new WarcReader(new ByteArrayInputStream(plain))) {
                return ResponseBlock.parse(reader.next().orElseThrow(() -> new IOException("An empty record")).body().stream().readAllBytes()).body();
            }
        }
    }

    private static Sha256 payload(WarcTargetRecord record) throws IOException {
        return new Sha256(record.payloadDigest().orElseThrow(() -> new IOException("A response without digest")).hex());
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
