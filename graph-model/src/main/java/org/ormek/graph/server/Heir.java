package org.ormek.graph.server;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;

/**
 * Watches a database that another process started. When that process ends, and its database with it, the heir starts it again
 * on the same port, so that whoever is in the middle of its work only waits.
 */
final class Heir implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Heir.class.getName());
    private static final long PAUSE_MILLIS = 500;

    private final Path home;
    private final ServerSettings settings;
    private final Thread thread;
    private boolean closed;
    private @Nullable EmbeddedServer inherited;

    private Heir(Path home, ServerSettings settings) {
        this.home = home;
        this.settings = settings;
        this.thread = Thread.ofPlatform().daemon().name("neo4j-heir").unstarted(this::watch);
    }

    /** Begins to watch the database of the home, which answers on the port of the settings. */
    static Heir of(Path home, ServerSettings settings) {
        Heir heir = new Heir(home, settings);
        heir.thread.start();
        return heir;
    }

    private void watch() {
        try {
            while (EmbeddedServer.findRunning(home).isPresent() || !inherit()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            // The sign to end.
        }
    }

    /** Closing waits for this, so a database that is just starting is stopped as well. True if there is nothing more to do. */
    private synchronized boolean inherit() {
        if (closed) {
            return true;
        }
        try {
            inherited = EmbeddedServer.start(home, settings);
            LOG.log(Level.WARNING, "The process that had started the database has ended; this one has started it again.");
            return true;
        } catch (OrmekException | UncheckedIOException e) {
            // Another process does so, or its owner starts it again.
            LOG.log(Level.DEBUG, "The database is not started here: {0}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (inherited != null) {
                inherited.close();
            }
        }
        thread.interrupt();
    }
}
