package org.ormek.crawl.capture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;

/**
 * HTTP messages as WARC blocks. The transfer coding is already undone, so its header is kept under
 * {@code X-Archive-Orig-}, as other archivers do; likewise a Content-Length that does not fit what arrived.
 */
final class HttpBlock {

    static final String ORIGINAL = "X-Archive-Orig-";

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

    private HttpBlock() {
    }

    static byte[] request(Exchange exchange) {
        String target = exchange.url().url().substring(exchange.url().origin().length());
        StringBuilder text = new StringBuilder("GET ").append(target.isEmpty() ? "/" : target).append(" HTTP/1.1\r\n");
        exchange.requestHeaders().forEach(line -> append(text, line));
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] responseHeader(Exchange exchange) {
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(exchange.status()).append(' ').append(clean(exchange.reason())).append("\r\n");
        boolean lengthSaid = false;
        for (HeaderLine line : exchange.headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            boolean length = name.equals("content-length");
            boolean fits = length && !lengthSaid && line.value().strip().equals(String.valueOf(exchange.body().length));
            lengthSaid |= fits;
            append(text, name.equals("transfer-encoding") || length && !fits ? new HeaderLine(ORIGINAL + line.name(), line.value()) : line);
        }
        if (!lengthSaid) {
            text.append("Content-Length: ").append(exchange.body().length).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, HeaderLine line) {
        String name = TOKEN.matcher(line.name()).matches() ? line.name() : ORIGINAL + "Odd-Line";
        text.append(name).append(": ").append(clean(line.value())).append("\r\n");
    }

    private static String clean(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) == 0x7f) {
                return CONTROL.matcher(value).replaceAll(" ");
            }
        }
        return value;
    }

    /** The header lines as received. */
    static List<HeaderLine> original(List<HeaderLine> lines) {
        boolean kept = lines.stream().anyMatch(line -> line.name().equalsIgnoreCase(ORIGINAL + "Content-Length"));
        boolean chunked = lines.stream().anyMatch(line -> line.name().equalsIgnoreCase(ORIGINAL + "Transfer-Encoding"));
        List<HeaderLine> out = new ArrayList<>();
        for (HeaderLine line : lines) {
            boolean ours = line.name().equals("Content-Length") && (kept || chunked);
            if (!ours) {
                boolean moved = line.name().regionMatches(true, 0, ORIGINAL, 0, ORIGINAL.length()) && !line.name().endsWith("Odd-Line");
                out.add(moved ? new HeaderLine(line.name().substring(ORIGINAL.length()), line.value()) : line);
            }
        }
        return out;
    }

    static byte[] join(byte[] header, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(header.length + body.length);
        out.writeBytes(header);
        out.writeBytes(body);
        return out.toByteArray();
    }
}
