package org.ormek.crawl.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Single exchanges through OkHttp with everything switched off that would act on its own: redirects, cookies, proxies, retries. */
final class DoorClient implements AutoCloseable {

    /** What an HTTP/2 server may send ahead of what is read (OkHttp's window). */
    private static final long WINDOW = 17L << 20;

    private final DoorRules rules;
    private final TlsWitness witness;
    private final GuardedSockets sockets;
    private final OkHttpClient client;

    DoorClient(DoorRules rules, Guard guard, TlsWitness witness) {
        this.rules = rules;
        this.witness = witness;
        sockets = new GuardedSockets(guard, rules.maxBodyBytes() + WINDOW);
        client = new OkHttpClient.Builder()
                .dns(host -> lookup(guard, host))
                .socketFactory(sockets)
                .sslSocketFactory(witness.context().getSocketFactory(), witness)
                .hostnameVerifier((host, session) -> true)
                .connectionSpecs(List.of(ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT))
                .connectionPool(new ConnectionPool(1024, 20, TimeUnit.SECONDS))
                .eventListenerFactory(Sight::listener)
                .addNetworkInterceptor(this::look)
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false).followSslRedirects(false)
                .retryOnConnectionFailure(false).fastFallback(false)
                .connectTimeout(rules.connectTimeout()).readTimeout(rules.readTimeout()).writeTimeout(rules.readTimeout())
                .build();
    }

    private static List<InetAddress> lookup(Guard guard, String host) throws UnknownHostException {
        try {
            return guard.check(host);
        } catch (DoorException e) {
            UnknownHostException wrapped = new UnknownHostException(host);
            wrapped.initCause(e);
            throw wrapped;
        }
    }

    /** One exchange. A kept connection that the server has closed meanwhile is tried again once, anew. Throws DoorException. */
    Exchange exchange(WebAddress url, Duration left) {
        long end = System.nanoTime() + left.toNanos();
        Sight first = new Sight();
        try {
            return run(url, left, first);
        } catch (IOException | RuntimeException e) {
            boolean stale = first.connected && !first.connecting && e instanceof IOException && !(e instanceof InterruptedIOException);
            Duration rest = Duration.ofNanos(end - System.nanoTime());
            if (!stale || rest.toMillis() <= 0) {
                throw Failures.of(e, first, rest.toMillis() <= 0);
            }
            Sight second = new Sight();
            try {
                client.connectionPool().evictAll();
                return run(url, rest, second);
            } catch (IOException | RuntimeException again) {
                throw Failures.of(again, second, end - System.nanoTime() <= 0);
            }
        }
    }

    private Exchange run(WebAddress url, Duration left, Sight sight) throws IOException {
        Request request = new Request.Builder().url(url.http())
                .header("User-Agent", rules.userAgent())
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "kk,ru;q=0.9,en;q=0.8")
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .tag(Sight.class, sight).build();
        Call call = client.newCall(request);
        call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
        Instant started = Instant.now();
        long clock = System.nanoTime();
        try (Response response = call.execute()) {
            Body body = read(call, response.body().source());
            InetAddress address = sight.address;
            if (address == null) {
                throw new IOException("No connection was seen");
            }
            return new Exchange(url, started, Duration.ofNanos(System.nanoTime() - clock), address, sight.protocol,
                    sight.requestHeaders, response.code(), response.message(), lines(response.headers()), body.bytes,
                    body.truncation, sight.tls);
        }
    }

    private record Body(byte[] bytes, @Nullable Truncation truncation) {
    }

    private Body read(Call call, BufferedSource source) throws IOException {
        Buffer buffer = new Buffer();
        int limit = rules.maxBodyBytes();
        Truncation truncation = null;
        try {
            while (source.read(buffer, 16 * 1024) >= 0) {
                if (buffer.size() > limit) {
                    truncation = Truncation.LENGTH;
                    break;
                }
            }
        } catch (GuardedSockets.BudgetUsedException e) {
            truncation = Truncation.LENGTH;
        } catch (InterruptedIOException e) {
            truncation = Truncation.TIME;
        } catch (IOException e) {
            truncation = call.isCanceled() ? Truncation.TIME : Truncation.DISCONNECT;
        }
        if (truncation != null) {
            call.cancel();
        }
        return new Body(buffer.readByteArray(Math.min(buffer.size(), limit)), truncation);
    }

    private Response look(Interceptor.Chain chain) throws IOException {
        Sight sight = chain.request().tag(Sight.class);
        okhttp3.Connection connection = chain.connection();
        if (sight == null || connection == null) {
            return chain.proceed(chain.request());
        }
        Socket socket = connection.socket();
        InetSocketAddress to = connection.route().socketAddress();
        sight.address = to.getAddress();
        sight.protocol = connection.protocol().toString();
        sight.requestHeaders = lines(chain.request().headers());
        if (socket instanceof SSLSocket tls) {
            sight.tls = witness.judge(tls.getSession(), chain.request().url().host());
        }
        GuardedSockets.Meter meter = sockets.restart(socket);
        try {
            return chain.proceed(chain.request());
        } finally {
            sight.headerBytes = meter.received();
        }
    }

    private static List<HeaderLine> lines(Headers headers) {
        List<HeaderLine> lines = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            lines.add(new HeaderLine(headers.name(i), headers.value(i)));
        }
        return lines;
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
