package org.ormek.crawl.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves {@code /NAME} by the misbehaviour of that name, and an honest control page at {@code /control}. */
public final class HostileServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connects = new AtomicInteger();

    /** Starts on a free port of the address. */
    public HostileServer(InetAddress address) throws IOException {
        listener = new ServerSocket(0, 200, address);
        Thread.ofVirtual().start(this::accept);
    }

    /** The port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections came. */
    public int connects() {
        return connects.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connects.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String request = request(socket.getInputStream());
            String path = request.isEmpty() ? "" : request.split(" ")[1];
            String name = path.substring(Math.min(1, path.length())).split("\\?")[0];
            Wire wire = new Wire(socket, "http://hostile.test:" + port());
            if (name.equals("control")) {
                wire.page("", "<title>control</title>".getBytes(StandardCharsets.US_ASCII));
            } else if (!name.isEmpty()) {
                Misbehaviour.valueOf(name).serve(wire);
            }
        } catch (IOException e) {
            // The crawler hung up, as it should.
        } finally {
            open.remove(socket);
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return "";
            }
            text.append((char) c);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
