package org.ormek.graph.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.server.ServerAddress;

/** Stands between a driver and its database on loopback, and does to the connection what networks do. */
final class ChaosProxy implements AutoCloseable {

    /** What happens to a connection. */
    enum Fault {
        /** A third of a second passes before the question goes on. */
        LATENCY(false),
        /** The connection is reset while a question is sent. */
        RESET(false),
        /** The database's side ends the stream, as a firewall does that forgets a connection. */
        HALF_CLOSE(false),
        /** Nothing more passes in either direction, and neither side is told. */
        SILENCE(false),
        /** The same when the database waits for the request to commit, with all its locks in hand. */
        SILENCE_AT_COMMIT(true),
        /** The request to commit never reaches the database. */
        CUT_BEFORE_COMMIT(true),
        /** The request to commit is passed on and both sides are cut in the same moment. */
        CUT_AFTER_COMMIT(true),
        /** The database commits and says so; the answer is lost. */
        ANSWER_LOST(true);

        private final boolean atCommit;

        Fault(boolean atCommit) {
            this.atCommit = atCommit;
        }
    }

    /** COMMIT is a Bolt message without fields (signature 0x12), alone in a chunk of two bytes, then the end mark. */
    private static final byte[] COMMIT = {0, 2, (byte) 0xB0, 0x12, 0, 0};
    /** Longer than anything a driver says of itself, shorter than any batch. */
    private static final int LEAST_QUESTION = 1_500;

    private final ServerSocket door;
    private final ServerAddress target;
    /** Ends silences, with the proxy. */
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<@Nullable Fault> planned = new AtomicReference<>();

    ChaosProxy(ServerAddress target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The same database, through this proxy. */
    ServerAddress address() {
        return new ServerAddress("bolt://127.0.0.1:" + door.getLocalPort(), target.user(), target.password(), target.kind());
    }

    /** Lets a fault happen once, to the next question it is about. */
    void plan(Fault fault) {
        planned.set(fault);
    }

    /** True if what was planned has happened. */
    boolean isDone() {
        return planned.get() == null;
    }

    private @Nullable Fault next(boolean atCommit) {
        Fault fault = planned.get();
        return fault != null && fault.atCommit == atCommit && planned.compareAndSet(fault, null) ? fault : null;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                URI uri = URI.create(target.uri());
                Socket server = new Socket();
                server.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
                Link link = new Link(client, server);
                Thread.ofVirtual().start(link::carryQuestions);
                Thread.ofVirtual().start(link::carryAnswers);
            }
        } catch (IOException e) {
            // The proxy is closed.
        }
    }

    /** One connection of a client and its other half to the database. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean answerIsLost;
        private volatile boolean silent;

        private Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void carryQuestions() {
            try (client; server) {
                byte[] buffer = new byte[1 << 16];
                InputStream in = client.getInputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    boolean commit = endsWithCommit(buffer, length);
                    Fault fault = commit || length >= LEAST_QUESTION ? next(commit) : null;
                    if (fault == null) {
                        server.getOutputStream().write(buffer, 0, length);
                    } else if (!happen(fault, buffer, length)) {
                        return;
                    }
                }
            } catch (IOException | InterruptedException e) {
                // A cut connection is what this is for.
            }
        }

        /** Lets it happen; false if the connection is over with that. */
        private boolean happen(Fault fault, byte[] bytes, int length) throws IOException, InterruptedException {
            switch (fault) {
                case LATENCY -> {
                    Thread.sleep(333);
                    server.getOutputStream().write(bytes, 0, length);
                    return true;
                }
                case HALF_CLOSE -> {
                    client.shutdownOutput();
                    return true;
                }
                case SILENCE, SILENCE_AT_COMMIT -> {
                    silent = true;
                    end.await();
                    return false;
                }
                case ANSWER_LOST -> {
                    answerIsLost = true;
                    server.getOutputStream().write(bytes, 0, length);
                    return true;
                }
                case CUT_AFTER_COMMIT -> {
                    server.getOutputStream().write(bytes, 0, length);
                    client.setSoLinger(true, 0);
                    return false;
                }
                case RESET, CUT_BEFORE_COMMIT -> {
                    client.setSoLinger(true, 0);
                    server.setSoLinger(true, 0);
                    return false;
                }
            }
            return true;
        }

        private void carryAnswers() {
            try (client; server) {
                byte[] buffer = new byte[1 << 16];
                InputStream in = server.getInputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    if (silent) {
                        end.await();
                    }
                    if (answerIsLost || silent) {
                        return;
                    }
                    client.getOutputStream().write(buffer, 0, length);
                }
            } catch (IOException | InterruptedException e) {
                // A cut connection is what this is for.
            }
        }
    }

    private static boolean endsWithCommit(byte[] bytes, int length) {
        return length >= COMMIT.length && Arrays.equals(bytes, length - COMMIT.length, length, COMMIT, 0, COMMIT.length);
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        door.close();
    }
}
