package org.ormek.crawl.render;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server on 127.0.0.1 whose pages a test writes; every host leads to the same pages. */
public final class ScriptedSite implements AutoCloseable {

    private record Page(String type, byte[] body) {
    }

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Starts on a free port. */
    public ScriptedSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Puts a page, whatever its parameters. */
    public ScriptedSite put(String path, String type, String body) {
        pages.put(path, new Page(type, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Method, host and path of what was asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host").split(":")[0] + exchange.getRequestURI());
            Page page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = page == null ? "nothing".getBytes(StandardCharsets.UTF_8) : page.body();
            exchange.getResponseHeaders().set("Content-Type", page == null ? "text/plain" : page.type());
            exchange.getResponseHeaders().set("Set-Cookie", "seen=1");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
