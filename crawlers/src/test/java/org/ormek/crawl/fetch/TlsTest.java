package org.ormek.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Broken TLS is fetched and its flaws are kept; only a whole chain for the right host is trusted. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTest {

    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder().certificateAuthority(1).commonName("Test authority").build();
    private static final HeldCertificate STRANGER = new HeldCertificate.Builder().certificateAuthority(1).commonName("Stranger").build();
    private static final InetAddress HOME = Cidr.of("127.0.0.2").base();

    private static Door door(int port) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", AUTHORITY.certificate());
        return new Door(DoorRules.standard().forTests(List.of(Cidr.of("127.0.0.2/32")), Set.of(port))
                .withTimes(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(5)).withBodies(1 << 20, 1 << 20),
                new TestNames(Map.of("shop.test", "127.0.0.2")), trusted);
    }

    private static HeldCertificate.Builder leaf(String host) {
        return new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host);
    }

    private static MockWebServer server(HeldCertificate own, Protocol... protocols) throws IOException {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        server.setProtocols(List.of(protocols));
        server.enqueue(new MockResponse.Builder().body("<title>shop</title>").build());
        server.start(HOME, 0);
        return server;
    }

    private static void seen(HeldCertificate own, TlsFlaw... flaws) throws Exception {
        try (MockWebServer server = server(own, Protocol.HTTP_1_1); Door door = door(server.getPort())) {
            Exchange answer = door.visit("https://shop.test:" + server.getPort() + "/").answer().orElseThrow();
            assertThat(answer.tls()).isNotNull();
            assertThat(answer.tls().flaws()).containsExactlyInAnyOrder(flaws);
            assertThat(answer.tls().isTrusted()).isEqualTo(flaws.length == 0);
            assertThat(answer.tls().chain().getFirst()).isEqualTo(TlsSight.digest(own.certificate()));
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("shop");
        }
    }

    @Test
    void aGoodCertificateIsTrusted() throws Exception {
        seen(leaf("shop.test").signedBy(AUTHORITY).build());
    }

    @Test
    void anExpiredCertificateIsFetchedAndNamed() throws Exception {
        long now = System.currentTimeMillis();
        seen(leaf("shop.test").signedBy(AUTHORITY).validityInterval(now - 9 * DAY, now - 2 * DAY).build(), TlsFlaw.EXPIRED);
    }

    @Test
    void aCertificateOfTheFutureIsFetchedAndNamed() throws Exception {
        long now = System.currentTimeMillis();
        seen(leaf("shop.test").signedBy(AUTHORITY).validityInterval(now + 2 * DAY, now + 9 * DAY).build(), TlsFlaw.NOT_YET_VALID);
    }

    @Test
    void aSelfSignedCertificateIsFetchedAndNamed() throws Exception {
        seen(leaf("shop.test").build(), TlsFlaw.SELF_SIGNED);
    }

    @Test
    void anUnknownAuthorityIsFetchedAndNamed() throws Exception {
        seen(leaf("shop.test").signedBy(STRANGER).build(), TlsFlaw.UNKNOWN_ISSUER);
    }

    @Test
    void aCertificateOfAnotherHostIsFetchedAndNamed() throws Exception {
        seen(leaf("bank.test").signedBy(AUTHORITY).build(), TlsFlaw.WRONG_HOST);
    }

    @Test
    void flawsAddUp() throws Exception {
        long now = System.currentTimeMillis();
        seen(leaf("bank.test").validityInterval(now - 9 * DAY, now - 2 * DAY).build(), TlsFlaw.WRONG_HOST, TlsFlaw.EXPIRED, TlsFlaw.SELF_SIGNED);
    }

    @Test
    void thePinnedConnectionKeepsNameOfHostInTlsAndInTheRequest() throws Exception {
        try (MockWebServer server = server(leaf("shop.test").signedBy(AUTHORITY).build(), Protocol.HTTP_2, Protocol.HTTP_1_1);
             Door door = door(server.getPort())) {
            Exchange answer = door.visit("https://shop.test:" + server.getPort() + "/a").answer().orElseThrow();
            RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            assertThat(request.getHandshakeServerNames()).containsExactly("shop.test");
            assertThat(request.getUrl().host()).isEqualTo("shop.test");
            assertThat(answer.protocol()).isEqualTo("h2");
            assertThat(answer.address()).isEqualTo(HOME);
        }
    }

    @Test
    void manyNamesOfOneCertificateAreKept() throws Exception {
        HeldCertificate.Builder builder = leaf("shop.test").signedBy(AUTHORITY);
        IntStream.range(0, 50).forEach(i -> builder.addSubjectAlternativeName("shop" + i + ".test"));
        try (MockWebServer server = server(builder.build(), Protocol.HTTP_1_1); Door door = door(server.getPort())) {
            Exchange answer = door.visit("https://shop.test:" + server.getPort() + "/").answer().orElseThrow();
            assertThat(answer.tls()).isNotNull();
            assertThat(answer.tls().names()).hasSize(51).contains("shop49.test");
        }
    }

    /** What a server does instead of a handshake. */
    private interface Handshake {
        void with(Socket socket) throws Exception;
    }

    private static Visit visitRaw(Handshake handshake) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, HOME); Door door = door(listener.getLocalPort())) {
            Thread.ofVirtual().start(() -> {
                while (!listener.isClosed()) {
                    try (Socket socket = listener.accept()) {
                        handshake.with(socket);
                    } catch (Exception e) {
                        // The door hung up.
                    }
                }
            });
            return door.visit("https://shop.test:" + listener.getLocalPort() + "/");
        }
    }

    @Test
    void plainHttpOnTheTlsPortIsATlsFailure() throws Exception {
        assertThat(visitRaw(socket -> socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII))).verdict())
                .isEqualTo(Verdict.TLS_FAILED);
    }

    @Test
    void hangingUpInTheHandshakeIsATlsFailure() throws Exception {
        assertThat(visitRaw(socket -> socket.getInputStream().read()).verdict()).isEqualTo(Verdict.TLS_FAILED);
    }

    @Test
    void noiseInTheHandshakeIsATlsFailure() throws Exception {
        assertThat(visitRaw(socket -> socket.getOutputStream().write(new byte[9000])).verdict()).isEqualTo(Verdict.TLS_FAILED);
    }

    @Test
    void anAlertInTheHandshakeIsATlsFailure() throws Exception {
        assertThat(visitRaw(socket -> {
            socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40});
            Thread.sleep(200);
        }).verdict()).isEqualTo(Verdict.TLS_FAILED);
    }

    @Test
    void silenceInTheHandshakeEndsInTime() throws Exception {
        assertThat(visitRaw(socket -> Thread.sleep(8_000)).verdict()).isIn(Verdict.TIMED_OUT, Verdict.TLS_FAILED);
    }

    @Test
    void endlessHeaderFramesOfHttp2EndAtTheLimit() throws Exception {
        assertThat(visitHttp2(out -> {
            byte[] block = literalHeaders(120);
            out.write(frame(1, 0, 1, status200()));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(frame(9, 0, 1, block));
            }
        }).verdict()).isIn(Verdict.HEADER_TOO_LARGE, Verdict.CONNECTION_LOST, Verdict.TIMED_OUT);
    }

    @Test
    void aStreamThatHttp2ResetsIsALostConnection() throws Exception {
        assertThat(visitHttp2(out -> {
            out.write(frame(3, 0, 1, new byte[] {0, 0, 0, 2}));
            Thread.sleep(500);
        }).verdict()).isEqualTo(Verdict.CONNECTION_LOST);
    }

    @Test
    void aPingFloodOfHttp2EndsInTime() throws Exception {
        long began = System.nanoTime();
        Verdict verdict = visitHttp2(out -> {
            for (int i = 0; i < 3_000_000; i++) {
                out.write(frame(6, 0, 0, new byte[8]));
            }
        }).verdict();
        assertThat(verdict).isNotEqualTo(Verdict.ANSWERED);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(9));
    }

    private interface Frames {
        void to(OutputStream out) throws Exception;
    }

    private static Visit visitHttp2(Frames frames) throws Exception {
        HeldCertificate own = leaf("shop.test").signedBy(AUTHORITY).build();
        var context = new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext();
        try (SSLServerSocket listener = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, HOME);
             Door door = door(listener.getLocalPort())) {
            Thread.ofVirtual().start(() -> {
                while (!listener.isClosed()) {
                    try (SSLSocket socket = (SSLSocket) listener.accept()) {
                        SSLParameters parameters = socket.getSSLParameters();
                        parameters.setApplicationProtocols(new String[] {"h2"});
                        socket.setSSLParameters(parameters);
                        OutputStream out = socket.getOutputStream();
                        out.write(frame(4, 0, 0, new byte[0]));
                        out.write(frame(4, 1, 0, new byte[0]));
                        socket.getInputStream().read(new byte[4096]);
                        Thread.sleep(200);
                        frames.to(out);
                    } catch (Exception e) {
                        // The door hung up.
                    }
                }
            });
            return door.visit("https://shop.test:" + listener.getLocalPort() + "/");
        }
    }

    /** A frame by RFC 9113, 4.1. */
    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(payload.length >> 16);
        out.write(payload.length >> 8);
        out.write(payload.length);
        out.write(type);
        out.write(flags);
        out.writeBytes(new byte[] {0, 0, 0, (byte) stream});
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** The indexed header {@code :status 200} of RFC 7541. */
    private static byte[] status200() {
        return new byte[] {(byte) 0x88};
    }

    /** Header fields without indexing (RFC 7541, 6.2.2). */
    private static byte[] literalHeaders(int count) {
        String all = IntStream.range(0, count).mapToObj(i -> "x").collect(Collectors.joining());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < all.length(); i++) {
            out.write(0);
            out.write(2);
            out.writeBytes("xx".getBytes(StandardCharsets.US_ASCII));
            out.write(100);
            out.writeBytes(new byte[100]);
        }
        return out.toByteArray();
    }
}
