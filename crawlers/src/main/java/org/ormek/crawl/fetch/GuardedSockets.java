package org.ormek.crawl.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of the door. Each asks the guard again with the very address object it connects to, and gives up
 * when more bytes come than one exchange may bring (HTTP/2 has no limit on header frames of its own).
 */
final class GuardedSockets extends SocketFactory {

    private final Guard guard;
    private final long budget;
    private final Map<Ends, AtomicLong> meters = new ConcurrentHashMap<>();

    GuardedSockets(Guard guard, long budget) {
        this.guard = guard;
        this.budget = budget;
    }

    /** Counts what comes in on one connection. */
    record Meter(AtomicLong bytes) {
        long received() {
            return bytes.get();
        }
    }

    private record Ends(int localPort, SocketAddress remote) {
        static Ends of(Socket socket) {
            return new Ends(socket.getLocalPort(), socket.getRemoteSocketAddress());
        }
    }

    /** A new exchange begins on the connection (the socket, or the TLS socket over it): its meter, set back. */
    Meter restart(Socket connection) {
        AtomicLong meter = meters.getOrDefault(Ends.of(connection), new AtomicLong());
        meter.set(0);
        return new Meter(meter);
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("The door connects to checked addresses only");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("The door connects to checked addresses only");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = new GuardedSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private final class GuardedSocket extends Socket {

        private final AtomicLong received = new AtomicLong();
        private @Nullable Ends ends;
        private @Nullable InputStream counted;

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress to) || to.getAddress() == null) {
                throw new AddressRefusedException("The address is not resolved.");
            }
            Optional<String> why = guard.why(to.getAddress());
            if (why.isPresent()) {
                throw new AddressRefusedException(to.getAddress().getHostAddress() + ": " + why.get());
            }
            super.connect(endpoint, timeout);
            // Bounds the closing of a TLS socket whose writer is stuck because the other side does not read.
            setSoLinger(true, 1);
            Ends now = Ends.of(this);
            ends = now;
            meters.put(now, received);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new Metered(super.getInputStream(), received);
            }
            return counted;
        }

        @Override
        public void close() throws IOException {
            if (ends != null) {
                meters.remove(ends, received);
            }
            super.close();
        }
    }

    private final class Metered extends FilterInputStream {

        private final AtomicLong received;

        Metered(InputStream in, AtomicLong received) {
            super(in);
            this.received = received;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            return count(got, got);
        }

        private int count(int result, int bytes) throws IOException {
            if (result >= 0 && received.addAndGet(bytes) > budget) {
                throw new BudgetUsedException();
            }
            return result;
        }
    }

    /** A socket was about to connect where the guard does not allow it. */
    static final class AddressRefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        AddressRefusedException(String message) {
            super(message);
        }
    }

    /** More bytes came than one exchange may bring. */
    static final class BudgetUsedException extends IOException {
        private static final long serialVersionUID = 1L;

        BudgetUsedException() {
            super("More bytes came than one exchange may bring.");
        }
    }
}
