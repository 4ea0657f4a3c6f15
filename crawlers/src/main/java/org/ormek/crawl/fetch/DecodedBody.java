package org.ormek.crawl.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body without its content codings (RFC 9110, 8.4): gzip, deflate (with and without zlib header), br, zstd, also
 * nested. Memory is bounded by the limit whatever the bytes claim.
 *
 * @param bytes      at most the limit
 * @param truncation why they are not all; null if they are
 */
public record DecodedBody(byte[] bytes, @Nullable Truncation truncation) {

    private static final int MAX_LAYERS = 4;
    /** 8 MiB, the window that RFC 8878 asks decoders to support; larger ones are refused. */
    private static final int ZSTD_WINDOW_LOG = 23;
    private static final int BROTLI_BUFFER = 16 * 1024;

    static DecodedBody of(byte[] raw, List<String> encodings, @Nullable Truncation before, int limit) {
        List<String> codings = new ArrayList<>();
        for (String value : encodings) {
            for (String coding : value.toLowerCase(Locale.ROOT).split(",")) {
                if (!coding.isBlank() && !coding.strip().equals("identity")) {
                    codings.add(coding.strip());
                }
            }
        }
        if (codings.size() > MAX_LAYERS) {
            return new DecodedBody(new byte[0], Truncation.CODING);
        }
        if (codings.isEmpty() && raw.length <= limit) {
            return new DecodedBody(raw, before);
        }
        InputStream in = new ByteArrayInputStream(raw);
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, Math.max(1024, raw.length)));
        try {
            for (int i = codings.size() - 1; i >= 0; i--) {
                in = open(codings.get(i), in, raw, i == codings.size() - 1);
            }
            byte[] block = new byte[16 * 1024];
            for (int got = in.read(block); got >= 0; got = in.read(block)) {
                if (out.size() + got > limit) {
                    out.write(block, 0, limit - out.size());
                    return new DecodedBody(out.toByteArray(), Truncation.DECODED_LENGTH);
                }
                out.write(block, 0, got);
            }
            return new DecodedBody(out.toByteArray(), before);
        } catch (IOException | RuntimeException e) {
            return new DecodedBody(out.toByteArray(), before != null ? before : Truncation.CODING);
        }
    }

    private static InputStream open(String coding, InputStream in, byte[] raw, boolean outermost) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
            case "deflate" -> new InflaterInputStream(in, new Inflater(outermost && !hasZlibHeader(raw)), 8192);
            case "br" -> new BrotliInputStream(in, BROTLI_BUFFER);
            case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
            default -> throw new IOException("An unknown content coding");
        };
    }

    private static boolean hasZlibHeader(byte[] raw) {
        return raw.length > 1 && (raw[0] & 0x0f) == 8 && ((raw[0] & 0xff) << 8 | raw[1] & 0xff) % 31 == 0;
    }
}
