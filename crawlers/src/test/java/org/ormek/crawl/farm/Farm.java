package org.ormek.crawl.farm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hosts {@code h0.farm0.test ...}, each with the same number of pages that link to one another. Every page has a phone, a
 * wallet-like text and a tracker of its host's group, so that what is found can be checked.
 */
public final class Farm implements AutoCloseable {

    private final ServerSocket listener;
    private final int pages;
    private final int pauseMillis;
    private final int pageBytes;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();

    /**
     * Starts on a free port of 127.0.0.1.
     *
     * @param pages       of each host
     * @param pauseMillis before each answer
     * @param pageBytes   about the size of a page
     */
    public Farm(int pages, int pauseMillis, int pageBytes) throws IOException {
        this.pages = pages;
        this.pauseMillis = pauseMillis;
        this.pageBytes = pageBytes;
        listener = new ServerSocket(0, 1000, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /** The name of a host. */
    public static String host(int number) {
        return "www.farm" + number + ".test";
    }

    /** The front page of a host. */
    public String url(int host, int page) {
        return "http://" + host(host) + ":" + port() + (page == 0 ? "/" : "/p" + page + ".html");
    }

    /** The port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many requests came in all. */
    public int requests() {
        return requests.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; InputStream in = new BufferedInputStream(socket.getInputStream())) {
            for (String request = read(in); !request.isEmpty(); request = read(in)) {
                String path = request.split(" ", 3)[1];
                int at = request.indexOf("Host: ") + 6;
                String host = request.substring(at, request.indexOf("\r\n", at)).split(":")[0];
                requests.computeIfAbsent(host + path, key -> new AtomicInteger()).incrementAndGet();
                if (pauseMillis > 0) {
                    Thread.sleep(pauseMillis);
                }
                socket.getOutputStream().write(answer(host, path));
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException e) {
            // The crawler hung up.
        } finally {
            open.remove(socket);
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder(512);
        int state = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            text.append((char) c);
            state = c == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : 0;
            if (state == 4) {
                return text.toString();
            }
        }
        return "";
    }

    private byte[] answer(String host, String path) {
        if (path.equals("/robots.txt")) {
            return http("200 OK", "text/plain", "User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8));
        }
        if (path.equals("/favicon.ico")) {
            return http("200 OK", "image/x-icon", ("icon of " + host).getBytes(StandardCharsets.UTF_8));
        }
        int page = path.equals("/") ? 0 : path.matches("/p\\d+\\.html") ? Integer.parseInt(path.substring(2, path.length() - 5)) : -1;
        if (page < 0 || page >= pages) {
            return http("404 Not Found", "text/html", "<p>nothing</p>".getBytes(StandardCharsets.UTF_8));
        }
        return http("200 OK", "text/html; charset=utf-8", bodies.computeIfAbsent(host + path, key -> page(host, page)));
    }

    private byte[] page(String host, int page) {
        int number = Integer.parseInt(host.replaceAll("\\D", ""));
        StringBuilder html = new StringBuilder("<!doctype html><html><head><title>Сайт ").append(host).append(" бет ").append(page).append("</title>")
                .append("<script>gtag('config', 'G-FARM").append("%06d".formatted(number / 10)).append("');</script></head><body><h1>Инвестиция</h1><nav>");
        List<Integer> targets = new ArrayList<>(List.of(page * 2 + 1, page * 2 + 2, (page + 7) % pages, 0));
        targets.stream().filter(target -> target < pages).forEach(target -> html.append("<a href=\"").append(target == 0 ? "/" : "/p" + target + ".html")
                .append("\">бет ").append(target).append("</a> "));
        html.append("<a href=\"/private/x\">жабық</a></nav><p>Телефон: +7 701 ").append("%03d %02d %02d".formatted(number % 1000, page % 100, number % 100))
                .append("</p>");
        int paragraph = 0;
        while (html.length() < pageBytes) {
            html.append("<div class=\"c").append(paragraph % 7).append("\"><p>Гарантированный доход ").append(paragraph * 31 + page).append(" тенге каждый день, ")
                    .append("біздің клиенттеріміз үшін ең жақсы ұсыныс номер ").append(paragraph++).append(".</p></div>");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] http(String status, String type, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
