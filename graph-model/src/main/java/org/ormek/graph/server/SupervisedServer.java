package org.ormek.graph.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A database process that is started again on the same port when it dies unasked, so that whoever is in the middle of a
 * transaction only has to repeat it. A database that keeps dying is left alone.
 */
final class SupervisedServer {

    private static final System.Logger LOG = System.getLogger(SupervisedServer.class.getName());
    /** More deaths than this in a row, each within a minute of its start, and it is given up. */
    private static final int GIVE_UP_AFTER = 5;
    private static final long HEALTHY_NANOS = Duration.ofMinutes(1).toNanos();

    private final Path home;
    private final Path databaseHome;
    private final ServerSettings settings;
    private final String password;
    private ServerProcess process;
    private String uri;
    private boolean stopping;
    private int earlyDeaths;
    private long startedAt = System.nanoTime();

    private SupervisedServer(Path home, Path databaseHome, ServerSettings settings, String password, ServerProcess process, String uri) {
        this.home = home;
        this.databaseHome = databaseHome;
        this.settings = settings;
        this.password = password;
        this.process = process;
        this.uri = uri;
    }

    static SupervisedServer start(Path home, Path databaseHome, ServerSettings settings, String password) throws IOException {
        ServerProcess process = ServerProcess.start(databaseHome, settings, password);
        String uri = await(home, process, settings);
        SupervisedServer server = new SupervisedServer(home, databaseHome, settings, password, process, uri);
        server.watch(process);
        return server;
    }

    private static String await(Path home, ServerProcess process, ServerSettings settings) throws IOException {
        try {
            RunFile.writeStarting(home, process.handle());
            String uri = process.awaitReady(settings.startTimeout());
            RunFile.write(home, uri, process.handle());
            return uri;
        } catch (IOException | RuntimeException e) {
            process.stop(Duration.ZERO);
            throw e;
        }
    }

    private void watch(ServerProcess watched) {
        watched.handle().onExit().thenRun(() -> Thread.ofPlatform().daemon().name("neo4j-restart").start(this::restart));
    }

    /** Stopping waits for this, so a database that is just starting is stopped as well. */
    private synchronized void restart() {
        earlyDeaths = System.nanoTime() - startedAt < HEALTHY_NANOS ? earlyDeaths + 1 : 1;
        if (stopping || earlyDeaths > GIVE_UP_AFTER) {
            return;
        }
        LOG.log(Level.WARNING, "The database ended unasked; starting it again.");
        try {
            startedAt = System.nanoTime();
            process = ServerProcess.start(databaseHome, settings.withPort(URI.create(uri).getPort()), password);
            uri = await(home, process, settings);
            watch(process);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "The database could not be started again: {0}", e.getMessage());
        }
    }

    synchronized String uri() {
        return uri;
    }

    synchronized ProcessHandle handle() {
        return process.handle();
    }

    synchronized void stop(Duration grace) {
        stopping = true;
        process.stop(grace);
    }
}
