package org.ormek.crawl.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.ResponseBlock;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Truncation;
import org.ormek.crawl.fetch.WebAddress;

/** Reads a record as an exchange, whoever wrote it. Nothing is looked up: names in a file are not believed. */
final class ForeignRecord {

    private static final InetAddress NOWHERE = nowhere();
    private static final int MAX_CHUNK_LINE = 64;

    private ForeignRecord() {
    }

    /** True if the record may hold what a web server answered. */
    static boolean isAnswer(WarcPiece piece) {
        String content = piece.header("Content-Type").toLowerCase(Locale.ROOT);
        return switch (piece.type()) {
            case "response", "revisit" -> isWeb(piece) && (content.isEmpty() || content.startsWith("application/http"));
            case "resource" -> isWeb(piece) && content.contains("html");
            default -> false;
        };
    }

    private static boolean isWeb(WarcPiece piece) {
        String target = piece.target().toLowerCase(Locale.ROOT);
        return target.startsWith("http://") || target.startsWith("https://");
    }

    /**
     * The exchange of a response, revisit or resource.
     *
     * @param body    of the record that a revisit refers to; null for other records
     * @throws IOException if the block is no HTTP response or the record has no date; the message says which
     */
    static Exchange exchange(WarcPiece piece, byte @Nullable [] body) throws IOException {
        Instant date = piece.date();
        if (date == null) {
            throw new IOException("The record has no date in WARC-Date");
        }
        ResponseBlock response = piece.type().equals("resource")
                ? new ResponseBlock(200, "", List.of(new HeaderLine("Content-Type", piece.header("Content-Type"))), piece.block())
                : ResponseBlock.parse(piece.block());
        byte[] content = body != null ? body : isChunked(response) ? joined(response.body()) : response.body();
        return new Exchange(address(piece.target()), date, Duration.ZERO, ip(piece).orElse(NOWHERE), "http/1.1", List.of(), response.status(), response.reason(),
                response.headers(), content, truncation(piece), null);
    }

    private static WebAddress address(String target) throws IOException {
        try {
            return WebAddress.parse(target);
        } catch (DoorException e) {
            throw new IOException("The record's WARC-Target-URI is no web address", e);
        }
    }

    /** The address that was connected to, if it is written as one. */
    static Optional<InetAddress> ip(WarcPiece piece) {
        String text = piece.header("WARC-IP-Address");
        if (!text.matches("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Truncation truncation(WarcPiece piece) {
        if (piece.isCut()) {
            return Truncation.LENGTH;
        }
        return switch (piece.header("WARC-Truncated").toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "time" -> Truncation.TIME;
            case "length" -> Truncation.LENGTH;
            default -> Truncation.DISCONNECT;
        };
    }

    private static boolean isChunked(ResponseBlock response) {
        return response.headers().stream().anyMatch(line -> line.name().equalsIgnoreCase("Transfer-Encoding") && line.value().toLowerCase(Locale.ROOT).contains("chunked"));
    }

    /** Undoes the transfer coding (RFC 9112, 7.1), which wget keeps; others undo it and leave the header, so what is not chunked is taken as it is. */
    private static byte[] joined(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = at;
            while (end < body.length && body[end] != '\n' && end - at < MAX_CHUNK_LINE) {
                end++;
            }
            String size = new String(body, at, end - at, StandardCharsets.ISO_8859_1).split(";")[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                return at == 0 ? body : out.toByteArray();
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                break;
            }
            int from = Math.min(body.length, end + 1);
            out.write(body, from, Math.min(length, body.length - from));
            at = from + length + 2;
        }
        return out.toByteArray();
    }

    private static InetAddress nowhere() {
        try {
            return InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
