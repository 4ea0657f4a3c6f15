package org.ormek.crawl.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response.
 *
 * @param url            what was asked
 * @param started        when
 * @param took           until the end of the body
 * @param address        the address that was connected to
 * @param protocol       {@code http/1.1} or {@code h2}
 * @param requestHeaders as sent
 * @param status         of the response
 * @param reason         its words, often empty
 * @param headers        as received
 * @param body           as received, transfer coding undone, content coding kept; at most the limit
 * @param truncation     why the body is not whole; null if it is
 * @param tls            what was seen of TLS; null without TLS
 */
public record Exchange(WebAddress url, Instant started, Duration took, InetAddress address, String protocol,
                       List<HeaderLine> requestHeaders, int status, String reason, List<HeaderLine> headers, byte[] body,
                       @Nullable Truncation truncation, @Nullable TlsSight tls) {

    /** Copies the lists, not the body. */
    public Exchange {
        requestHeaders = List.copyOf(requestHeaders);
        headers = List.copyOf(headers);
    }

    /** The first value of a header of the response, in any case. */
    public Optional<String> header(String name) {
        return headers.stream().filter(line -> line.name().equalsIgnoreCase(name)).map(HeaderLine::value).findFirst();
    }

    /** True if the response leads elsewhere (RFC 9110, 15.4). */
    public boolean isRedirect() {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && header("Location").isPresent();
    }

    /** The body with its content codings undone, at most the given number of bytes. */
    public DecodedBody decoded(int limit) {
        return DecodedBody.of(body, headers.stream().filter(line -> line.name().equalsIgnoreCase("Content-Encoding"))
                .map(HeaderLine::value).toList(), truncation, limit);
    }
}
