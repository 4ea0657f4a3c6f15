package org.ormek.crawl.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.TlsSight;
import org.ormek.crawl.fetch.Visit;
import org.ormek.model.Sha256;

/**
 * Turns a visit into WARC 1.1 records (ISO 28500:2017): a request and a response or revisit for each exchange,
 * certificates not yet kept as resources, what a browser made of the page as conversions, and a metadata record that closes
 * the group. Safe for use by several threads.
 */
public final class CapturePacker {

    private static final MediaType FIELDS = MediaType.parse("application/warc-fields");
    private static final MediaType CERTIFICATE = MediaType.parse("application/pkix-cert");
    private static final int SMALLEST_REVISIT = 256;
    private static final int REMEMBERED = 20_000;

    private final GzipPacker gzip = new GzipPacker();
    private final Earliers earliers;
    private final Set<Sha256> certificates = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** A packer that writes a revisit where the body was captured before. */
    public CapturePacker(Earliers earliers) {
        this.earliers = earliers;
    }

    /** The records of the visit. */
    public PackedGroup pack(Visit visit, CaptureNote note) {
        return pack(visit, note, null);
    }

    /** The records of the visit and of what a browser made of the page; null if none looked at it. */
    public PackedGroup pack(Visit visit, CaptureNote note, @Nullable Rendering rendering) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        List<PackedGroup.Entry> entries = new ArrayList<>();
        try {
            RecordWriter writer = new RecordWriter(gzip, out);
            URI lastResponse = null;
            for (Exchange exchange : visit.hops()) {
                lastResponse = exchange(exchange, writer, out, entries);
            }
            if (rendering != null) {
                rendering(rendering, visit, lastResponse, writer, out, entries);
            }
            byte[] fields = CaptureFields.text(CaptureFields.of(visit, note, rendering)).getBytes(StandardCharsets.UTF_8);
            WarcMetadata.Builder metadata = new WarcMetadata.Builder().version(MessageVersion.WARC_1_1).targetURI(visit.requested().url()).recordId(UUID.randomUUID())
                    .date(visit.started().truncatedTo(ChronoUnit.MILLIS)).setHeader("WARC-Block-Digest", "sha256:" + digest(fields)).body(FIELDS, fields);
            if (lastResponse != null) {
                metadata.concurrentTo(lastResponse);
            }
            writer.write(metadata.build());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return new PackedGroup(out.toByteArray(), entries);
    }

    private void rendering(Rendering rendering, Visit visit, @Nullable URI page, RecordWriter writer, ByteArrayOutputStream out, List<PackedGroup.Entry> entries) throws IOException {
        for (Exchange exchange : rendering.embedded()) {
            exchange(exchange, writer, out, entries);
        }
        String url = visit.last().map(last -> last.url().url()).orElse(visit.requested().url());
        conversion(rendering, url, page, Rendering.HTML, rendering.html(), rendering.cut(), writer, out, entries);
        conversion(rendering, url, page, Rendering.PNG, rendering.screenshot(), false, writer, out, entries);
    }

    private static void conversion(Rendering rendering, String url, @Nullable URI page, String type, byte[] content, boolean cut, RecordWriter writer, ByteArrayOutputStream out,
            List<PackedGroup.Entry> entries) throws IOException {
        if (content.length == 0) {
            return;
        }
        Sha256 digest = digest(content);
        Instant at = rendering.at().truncatedTo(ChronoUnit.MILLIS);
        int from = out.size();
        WarcConversion.Builder conversion = new WarcConversion.Builder().version(MessageVersion.WARC_1_1).recordId(id()).date(at)
                .setHeader("WARC-Target-URI", url).setHeader("WARC-Payload-Digest", "sha256:" + digest).setHeader("WARC-Block-Digest", "sha256:" + digest)
                .body(MediaType.parse(type), content);
        if (page != null) {
            conversion.refersTo(page);
        }
        if (cut) {
            conversion.truncated(WarcTruncationReason.LENGTH);
        }
        writer.write(conversion.build());
        entries.add(new PackedGroup.Entry(url, at, type.split(";")[0], PackedGroup.Entry.NO_STATUS, digest, from, out.size() - from));
    }

    private URI exchange(Exchange exchange, RecordWriter writer, ByteArrayOutputStream out, List<PackedGroup.Entry> entries) throws IOException {
        URI responseId = id();
        byte[] request = HttpBlock.request(exchange);
        write(writer, new WarcRequest.Builder(exchange.url().url()).recordId(id()).concurrentTo(responseId)
                .body(MediaType.HTTP_REQUEST, request).setHeader("WARC-Block-Digest", "sha256:" + digest(request)), exchange);
        byte[] header = HttpBlock.responseHeader(exchange);
        Sha256 payload = digest(exchange.body());
        Optional<Earlier> earlier = exchange.body().length < SMALLEST_REVISIT || exchange.truncation() != null ? Optional.empty()
                : earliers.findEarlier(payload);
        int from = out.size();
        if (earlier.isPresent()) {
            write(writer, new WarcRevisit.Builder(exchange.url().url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1).recordId(responseId)
                    .refersTo((URI) null, earlier.get().url(), earlier.get().date()).setHeader("WARC-Payload-Digest", "sha256:" + payload)
                    .body(MediaType.HTTP_RESPONSE, header).setHeader("WARC-Block-Digest", "sha256:" + digest(header)), exchange);
        } else {
            byte[] block = HttpBlock.join(header, exchange.body());
            WarcResponse.Builder response = new WarcResponse.Builder(exchange.url().url()).recordId(responseId)
                    .setHeader("WARC-Payload-Digest", "sha256:" + payload).body(MediaType.HTTP_RESPONSE, block).setHeader("WARC-Block-Digest", "sha256:" + digest(block));
            if (exchange.truncation() != null) {
                response.truncated(WarcTruncationReason.valueOf(exchange.truncation().warc().toUpperCase(Locale.ROOT)));
            }
            write(writer, response, exchange);
        }
        entries.add(new PackedGroup.Entry(exchange.url().url(), exchange.started().truncatedTo(ChronoUnit.MILLIS),
                earlier.isPresent() ? "warc/revisit" : CaptureFields.mime(exchange), exchange.status(), payload, from, out.size() - from));
        if (exchange.tls() != null) {
            certificates(exchange.tls(), exchange, writer);
        }
        return responseId;
    }

    private <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> void write(RecordWriter writer, B builder,
            Exchange exchange) throws IOException {
        builder.version(MessageVersion.WARC_1_1);
        builder.date(exchange.started().truncatedTo(ChronoUnit.MILLIS)).ipAddress(exchange.address());
        builder.addHeader("WARC-Protocol", exchange.protocol());
        TlsSight tls = exchange.tls();
        if (tls != null) {
            builder.addHeader("WARC-Protocol", "tls/" + tls.protocol().replace("TLSv", ""));
            builder.addHeader("WARC-Cipher-Suite", tls.cipher());
        }
        writer.write((WarcRecord) builder.build());
    }

    private void certificates(TlsSight tls, Exchange exchange, RecordWriter writer) throws IOException {
        for (X509Certificate certificate : tls.certificates()) {
            Sha256 name = TlsSight.digest(certificate);
            if (certificates.add(name)) {
                try {
                    byte[] der = certificate.getEncoded();
                    writer.write(new WarcResource.Builder(URI.create("urn:sha256:" + name.hex())).version(MessageVersion.WARC_1_1).recordId(UUID.randomUUID())
                            .date(exchange.started().truncatedTo(ChronoUnit.MILLIS)).body(CERTIFICATE, der).setHeader("WARC-Block-Digest", "sha256:" + digest(der)).build());
                } catch (CertificateEncodingException e) {
                    throw new IOException("A certificate that was parsed has a DER form", e);
                }
            }
        }
    }

    static URI id() {
        return URI.create("urn:uuid:" + UUID.randomUUID());
    }

    /** Digests are written in hexadecimal digits, since the padding of base32 is no token of the standard's grammar. */
    static Sha256 digest(byte[] bytes) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        return Sha256.of(digest);
    }
}
