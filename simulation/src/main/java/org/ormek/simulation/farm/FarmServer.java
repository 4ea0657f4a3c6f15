package org.ormek.simulation.farm;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Answers for all sites of a farm on one port of 127.0.0.1, by the host that is asked for. */
public final class FarmServer implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private final Map<String, FarmSite> sites = new HashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket listener;
    private final LongAdder requests = new LongAdder();

    /** Starts on a free port. */
    public FarmServer(SiteFarm farm) throws IOException {
        farm.sites().forEach(site -> sites.put(site.host(), site));
        listener = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().name("farm").start(this::accept);
    }

    /** The port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many requests were answered. */
    public long requests() {
        return requests.sum();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // Closed, or one connection less.
                continue;
            }
        }
    }

    /** One request after another until the other side hangs up. */
    private void serve(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.setTcpNoDelay(true);
            for (String request = in.readLine(); request != null && request.contains(" "); request = in.readLine()) {
                String host = "";
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("host:")) {
                        host = line.substring(5).strip().split(":")[0];
                    }
                }
                socket.getOutputStream().write(answer(host, request.split(" ")[1].split("\\?")[0]));
                socket.getOutputStream().flush();
                requests.increment();
            }
        } catch (IOException e) {
            // The other side hung up in the middle.
            return;
        } finally {
            open.remove(socket);
        }
    }

    private byte[] answer(String host, String path) {
        FarmSite site = sites.get(host);
        String page = site == null ? null : site.pages().get(path);
        byte[] body = (page == null ? "nothing here" : page).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("HTTP/1.1 " + (page == null ? "404 Not Found" : "200 OK") + "\r\nContent-Type: " + (page == null ? "text/plain" : path.equals(FarmBrand.ICON) ? "image/x-icon" : "text/html; charset=utf-8")
                + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
