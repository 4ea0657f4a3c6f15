package org.ormek.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on loopback and counts who comes. */
final class CountingListener implements AutoCloseable {

    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket socket;

    CountingListener() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::count);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
    }

    int connections() {
        return connections.get();
    }

    /** Connects once and waits until that was counted: a listener that hears nothing proves nothing. */
    void call() throws Exception {
        int before = connections.get();
        try (Socket self = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
            for (int tenth = 0; tenth < 50 && self.isConnected() && connections.get() == before; tenth++) {
                Thread.sleep(100);
            }
        }
    }

    private void count() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
