package org.ormek.crawl.hostile;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.fetch.Truncation;
import org.ormek.crawl.fetch.Verdict;

/** What a server does wrong, and what a visit must make of it. Each constant is a class of its own. */
public enum Misbehaviour {

    SLOW_LORIS_HEADER(Verdict.TIMED_OUT) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 600; i++) {
                wire.text("X-" + i + ": slow\r\n");
                Wire.pause(200);
            }
        }
    },
    SLOW_LORIS_STATUS_LINE(Verdict.TIMED_OUT) {
        @Override void serve(Wire wire) throws IOException {
            for (char c : "HTTP/1.1 200 OK and much more that never ends at all ....................".toCharArray()) {
                wire.text(String.valueOf(c));
                Wire.pause(300);
            }
        }
    },
    SLOW_LORIS_BODY(Truncation.TIME) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("");
            for (int i = 0; i < 600; i++) {
                wire.text("drip ");
                Wire.pause(200);
            }
        }
    },
    SILENT_AFTER_REQUEST(Verdict.TIMED_OUT) {
        @Override void serve(Wire wire) {
            Wire.pause(60_000);
        }
    },
    SILENT_AFTER_HEADER(Truncation.TIME) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Content-Length: 1000\r\n");
            Wire.pause(60_000);
        }
    },
    ENDLESS_BODY(Truncation.LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("");
            byte[] block = "<p>more</p>".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100_000; i++) {
                wire.bytes(block);
            }
        }
    },
    ENDLESS_CHUNKS(Truncation.LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            for (int i = 0; i < 1_000_000; i++) {
                wire.text("100\r\n" + "x".repeat(256) + "\r\n");
            }
        }
    },
    ONE_BYTE_CHUNKS(Truncation.TIME) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            for (int i = 0; i < 1_000; i++) {
                wire.text("1\r\nx\r\n");
                Wire.pause(50);
            }
        }
    },
    HUGE_CHUNK_SIZE(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            wire.text("FFFFFFFFFFFFFFFFFF\r\nx");
        }
    },
    NEGATIVE_CHUNK_SIZE(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            wire.text("-5\r\nhello\r\n0\r\n\r\n");
        }
    },
    CHUNK_SIZE_IS_A_WORD(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            wire.text("zebra\r\nhello\r\n0\r\n\r\n");
        }
    },
    CHUNKS_WITHOUT_AN_END(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            wire.text("5\r\nhello\r\n");
        }
    },
    ENDLESS_CHUNK_EXTENSION(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            wire.text("5;" + "x".repeat(4 << 20));
        }
    },
    ENDLESS_TRAILERS(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Transfer-Encoding: chunked\r\n");
            wire.text("5\r\nhello\r\n0\r\n");
            for (int i = 0; i < 1_000_000; i++) {
                wire.text("X-Trailer-" + i + ": more\r\n");
            }
        }
    },
    ENDLESS_HEADERS(Verdict.HEADER_TOO_LARGE) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 10_000_000; i++) {
                wire.text("X-" + i + ": " + "y".repeat(500) + "\r\n");
            }
        }
    },
    ONE_HUGE_HEADER(Verdict.HEADER_TOO_LARGE) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 OK\r\nX-Huge: " + "y".repeat(8 << 20) + "\r\n\r\n");
        }
    },
    HUGE_STATUS_LINE(Verdict.HEADER_TOO_LARGE) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 " + "y".repeat(4 << 20) + "\r\n\r\n");
        }
    },
    HUGE_COOKIES(Verdict.HEADER_TOO_LARGE) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 3000; i++) {
                wire.text("Set-Cookie: c" + i + "=" + "z".repeat(4000) + "\r\n");
            }
            wire.text("\r\n");
        }
    },
    ENDLESS_CONTINUE(Verdict.TIMED_OUT) {
        @Override void serve(Wire wire) throws IOException {
            for (int i = 0; i < 5_000; i++) {
                wire.text("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
                Wire.pause(2);
            }
        }
    },
    HEADER_WITHOUT_COLON(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("this is no header\r\n", "<p>ok</p>".getBytes(StandardCharsets.US_ASCII));
        }
    },
    HEADER_WITH_NUL(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("X-Nul: a\u0000b\r\n", "<p>ok</p>".getBytes(StandardCharsets.US_ASCII));
        }
    },
    FOLDED_HEADER(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("X-Folded: a\r\n b\r\n", "<p>ok</p>".getBytes(StandardCharsets.US_ASCII));
        }
    },
    NOT_HTTP_BUT_SSH(Verdict.NOT_HTTP) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("SSH-2.0-OpenSSH_9.9\r\n");
            Wire.pause(200);
        }
    },
    NOT_HTTP_BUT_NOISE(Verdict.NOT_HTTP) {
        @Override void serve(Wire wire) throws IOException {
            byte[] noise = new byte[4096];
            new java.util.Random(7).nextBytes(noise);
            noise[100] = '\n';
            wire.bytes(noise);
        }
    },
    HTTP_0_9(Verdict.NOT_HTTP) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("<html>no header at all</html>\n");
        }
    },
    STATUS_OF_FOUR_DIGITS(Verdict.NOT_HTTP) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n");
        }
    },
    STATUS_IS_A_WORD(Verdict.NOT_HTTP) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 OKAY\r\nContent-Length: 0\r\n\r\n");
        }
    },
    CLOSES_AT_ONCE(Verdict.CONNECTION_LOST) {
        @Override void serve(Wire wire) {
            // The caller closes.
        }
    },
    RESETS_AT_ONCE(Verdict.CONNECTION_LOST) {
        @Override void serve(Wire wire) throws IOException {
            wire.socket.setSoLinger(true, 0);
        }
    },
    CLOSES_IN_THE_HEADER(Verdict.CONNECTION_LOST) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 OK\r\nContent-Ty");
        }
    },
    RESETS_IN_THE_BODY(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Content-Length: 1000\r\n");
            wire.text("half");
            Wire.pause(300);
            wire.socket.setSoLinger(true, 0);
        }
    },
    CONTENT_LENGTH_TOO_LONG(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Content-Length: 5000\r\n");
            wire.text("<p>short</p>");
        }
    },
    CONTENT_LENGTH_TOO_SHORT(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Content-Length: 5\r\n");
            wire.text("hello and much more");
        }
    },
    CONTENT_LENGTH_ENORMOUS(Truncation.DISCONNECT) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Content-Length: 9223372036854775807\r\n");
            wire.text("hello");
        }
    },
    CONTENT_LENGTH_NEGATIVE(Verdict.NOT_HTTP) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Content-Length: -7\r\n");
            wire.text("hello");
        }
    },
    CONTENT_LENGTH_TWICE(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.ok("Content-Length: 3\r\nContent-Length: 5\r\n");
            wire.text("hello");
        }
    },
    NO_CONTENT_WITH_CONTENT(Verdict.NOT_HTTP) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello");
        }
    },
    GZIP_BOMB(Truncation.DECODED_LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: gzip\r\n", Wire.gzip(new byte[64 << 20]));
        }
    },
    DOUBLE_GZIP_BOMB(Truncation.DECODED_LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: gzip, gzip\r\n", Wire.gzip(Wire.gzip(new byte[64 << 20])));
        }
    },
    DEFLATE_BOMB(Truncation.DECODED_LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                deflater.write(new byte[64 << 20]);
            }
            wire.page("Content-Encoding: deflate\r\n", packed.toByteArray());
        }
    },
    RAW_DEFLATE_BOMB(Truncation.DECODED_LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9, true))) {
                deflater.write(new byte[64 << 20]);
            }
            wire.page("Content-Encoding: deflate\r\n", packed.toByteArray());
        }
    },
    ZSTD_BOMB(Truncation.DECODED_LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: zstd\r\n", Zstd.compress(new byte[64 << 20]));
        }
    },
    ZSTD_WITH_A_GIANT_WINDOW(Truncation.CODING) {
        @Override void serve(Wire wire) throws IOException {
            // Magic number, a header that asks for a window of 2 GiB (RFC 8878, 3.1.1.1.2), one raw block.
            wire.page("Content-Encoding: zstd\r\n", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x00, (byte) 0xa8, 0x09, 0x00, 0x00, 0x41});
        }
    },
    BROTLI_IN_GZIP_BOMB(Truncation.DECODED_LENGTH) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: br, gzip\r\n", Wire.gzip(BrotliBomb.of(8)));
        }
    },
    BROTLI_OF_NOISE(Truncation.CODING) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: br\r\n", new byte[] {-1, 77, 3, 9, -5, 100, 100, 1, 2, 3});
        }
    },
    GZIP_THAT_IS_PLAIN(Truncation.CODING) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: gzip\r\n", "<p>plain</p>".getBytes(StandardCharsets.US_ASCII));
        }
    },
    GZIP_CUT_IN_HALF(Truncation.CODING) {
        @Override void serve(Wire wire) throws IOException {
            byte[] noise = new byte[20_000];
            new java.util.Random(3).nextBytes(noise);
            byte[] whole = Wire.gzip(noise);
            wire.page("Content-Encoding: gzip\r\n", java.util.Arrays.copyOf(whole, whole.length / 2));
        }
    },
    GZIP_WITH_WRONG_CHECKSUM(Truncation.CODING) {
        @Override void serve(Wire wire) throws IOException {
            byte[] whole = Wire.gzip("<p>some text</p>".getBytes(StandardCharsets.US_ASCII));
            whole[whole.length - 6] ^= 1;
            wire.page("Content-Encoding: gzip\r\n", whole);
        }
    },
    UNKNOWN_CODING(Truncation.CODING) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: rot13\r\n", "<c>cynva</c>".getBytes(StandardCharsets.US_ASCII));
        }
    },
    NINE_CODINGS(Truncation.CODING) {
        @Override void serve(Wire wire) throws IOException {
            wire.page("Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip\r\n", new byte[] {1, 2});
        }
    },
    REDIRECT_TO_ITSELF(Verdict.REDIRECT_LOOP) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("/" + name());
        }
    },
    REDIRECT_CIRCLE(Verdict.REDIRECT_LOOP) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("/REDIRECT_CIRCLE_BACK");
        }
    },
    REDIRECT_CIRCLE_BACK(Verdict.REDIRECT_LOOP) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("/REDIRECT_CIRCLE");
        }
    },
    REDIRECT_FOREVER(Verdict.TOO_MANY_REDIRECTS) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("/REDIRECT_FOREVER?" + System.nanoTime());
        }
    },
    REDIRECT_TO_LOOPBACK(Verdict.ADDRESS_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://127.0.0.1:8080/");
        }
    },
    REDIRECT_TO_LOOPBACK_IN_HEX(Verdict.ADDRESS_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://0x7f000001:8080/");
        }
    },
    REDIRECT_TO_CLOUD_METADATA(Verdict.ADDRESS_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://169.254.169.254/latest/meta-data/");
        }
    },
    REDIRECT_TO_MAPPED_METADATA(Verdict.ADDRESS_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://[::ffff:169.254.169.254]/");
        }
    },
    REDIRECT_TO_PRIVATE_NETWORK(Verdict.ADDRESS_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://10.0.0.1/router");
        }
    },
    REDIRECT_TO_A_NAME_OF_LOOPBACK(Verdict.ADDRESS_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://inner.test/");
        }
    },
    REDIRECT_TO_A_FILE(Verdict.SCHEME_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("file:///etc/passwd");
        }
    },
    REDIRECT_TO_A_SCRIPT(Verdict.SCHEME_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("javascript:alert(1)");
        }
    },
    REDIRECT_TO_FTP(Verdict.SCHEME_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("ftp://ftp.test/");
        }
    },
    REDIRECT_TO_INLINE_CONTENT(Verdict.SCHEME_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("data:text/html,<h1>x</h1>");
        }
    },
    REDIRECT_WITH_CREDENTIALS(Verdict.CREDENTIALS_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://user:secret@hostile.test/");
        }
    },
    REDIRECT_TO_THE_MAIL_PORT(Verdict.PORT_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://hostile.test:25/");
        }
    },
    REDIRECT_TO_AN_UNKNOWN_HOST(Verdict.HOST_UNKNOWN) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://nowhere.invalid/");
        }
    },
    REDIRECT_TO_NONSENSE(Verdict.URL_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("http://[::bad");
        }
    },
    REDIRECT_ADDRESS_WITHOUT_END(Verdict.URL_REFUSED) {
        @Override void serve(Wire wire) throws IOException {
            wire.redirect("/" + "a".repeat(100_000));
        }
    },
    REDIRECT_WITHOUT_TARGET(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    },
    AGAIN_LATER_AT_ONCE(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 503 Later\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    },
    ASKS_FOR_A_PASSWORD(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"" + Base64.getEncoder().encodeToString(new byte[30])
                    + "\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    },
    CHARSET_UNKNOWN(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=klingon-8\r\nConnection: close\r\n\r\n");
            wire.bytes("<p>Гарантированный доход</p>".getBytes(StandardCharsets.UTF_8));
        }
    },
    CHARSET_WRONG(Verdict.ANSWERED) {
        @Override void serve(Wire wire) throws IOException {
            wire.text("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n");
            wire.bytes("<p>Гарантированный доход</p>".getBytes(Charset.forName("windows-1251")));
        }
    };

    private final Verdict verdict;
    private final @Nullable Truncation truncation;

    Misbehaviour(Verdict verdict) {
        this.verdict = verdict;
        this.truncation = null;
    }

    Misbehaviour(Truncation truncation) {
        this.verdict = Verdict.ANSWERED;
        this.truncation = truncation;
    }

    abstract void serve(Wire wire) throws IOException;

    /** How the visit must end. */
    public Verdict verdict() {
        return verdict;
    }

    /** How the decoded body must be flagged; null for a whole one. */
    public @Nullable Truncation truncation() {
        return truncation;
    }
}
