package org.ormek.graph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;

/** The database of one home directory: started by this process, which starts it again if it dies, or found running. */
public final class EmbeddedServer implements AutoCloseable {

    private static final String KIND = "embedded";
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final ServerAddress address;
    private final @Nullable SupervisedServer process;
    private final @Nullable HomeLock lock;
    private final @Nullable Heir heir;

    private EmbeddedServer(ServerAddress address, @Nullable SupervisedServer process, @Nullable HomeLock lock, @Nullable Heir heir) {
        this.address = address;
        this.process = process;
        this.lock = lock;
        this.heir = heir;
    }

    /**
     * Starts a database in the home and waits until it answers.
     *
     * @throws OrmekException if another process has one there, or if it does not come up; the message has the end of its log
     */
    public static EmbeddedServer start(Path home, ServerSettings settings) {
        Path absolute = home.toAbsolutePath().normalize();
        try {
            HomeLock lock = HomeLock.take(absolute);
            try {
                return startLocked(absolute, settings, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the database in " + absolute + ": " + e.getMessage(), e);
        }
    }

    /** What is done with the files of a database that nobody uses. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Does something while nobody else can start a database in the home.
     *
     * @throws OrmekException if one runs or starts there, or the first load of the home was broken off
     */
    public static <T> T whileStopped(Path home, Work<T> work) {
        Path absolute = home.toAbsolutePath().normalize();
        try {
            HomeLock lock = HomeLock.take(absolute);
            try {
                refuseHalfAGraph(absolute);
                waitForOrphan(absolute);
                return work.run();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of " + absolute + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** The running database of the home; empty if there is none. */
    public static Optional<ServerAddress> findRunning(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        return RunFile.read(absolute).filter(RunFile::isReady).filter(run -> run.process().isPresent())
                .map(run -> addressOf(absolute, run.uri()));
    }

    /**
     * The running database of the home; if there is none, one is started. Closing it stops only what was started here. If the
     * process ends that had started it, the database is started again from here, at the same address.
     */
    public static EmbeddedServer startOrFind(Path home, ServerSettings settings) {
        Instant deadline = Instant.now().plus(settings.startTimeout());
        while (true) {
            Optional<ServerAddress> running = findRunning(home);
            if (running.isPresent()) {
                ServerSettings samePort = settings.withPort(URI.create(running.get().uri()).getPort());
                return new EmbeddedServer(running.get(), null, null, Heir.of(home.toAbsolutePath().normalize(), samePort));
            }
            try {
                return start(home, settings);
            } catch (OrmekException e) {
                // Somebody else may be starting it right now: then it is found in a moment.
                if (!String.valueOf(e.getMessage()).contains("is in use by another process") || Instant.now().isAfter(deadline)) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Where it answers. */
    public ServerAddress address() {
        return address;
    }

    /** True if this object started it, so that closing this object stops it. */
    public boolean startedHere() {
        return process != null;
    }

    /** The database's process, if it was started here. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(SupervisedServer::handle);
    }

    /** Stops the database if it was started here: asks it first, and forces it after 30 seconds. */
    @Override
    public void close() {
        if (heir != null) {
            heir.close();
        }
        if (process != null) {
            process.stop(GRACE);
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static EmbeddedServer startLocked(Path home, ServerSettings settings, HomeLock lock) throws IOException {
        refuseHalfAGraph(home);
        waitForOrphan(home);
        Path databaseHome = OwnerOnly.folder(home.resolve("neo4j"));
        Path kept = passwordOf(home);
        if (!Files.exists(kept)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            OwnerOnly.replace(kept, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        }
        String password = Files.readString(kept).strip();
        SupervisedServer process = SupervisedServer.start(home, databaseHome, settings, password);
        return new EmbeddedServer(addressOf(home, process.uri()), process, lock, null);
    }

    private static void refuseHalfAGraph(Path home) {
        if (GraphBuild.isUnfinished(home)) {
            throw new OrmekException("The first load of " + home + " was broken off. Run 'ingest' again to begin anew.");
        }
    }

    /** A database whose parent was killed is still shutting down for a moment. */
    private static void waitForOrphan(Path home) {
        Optional<ProcessHandle> orphan = RunFile.read(home).flatMap(RunFile::process);
        Instant deadline = Instant.now().plus(GRACE);
        while (orphan.filter(ProcessHandle::isAlive).isPresent() && Instant.now().isBefore(deadline)) {
            pause();
        }
        orphan.filter(ProcessHandle::isAlive).ifPresent(alive -> {
            throw new OrmekException("The database process " + alive.pid() + " of " + home
                    + " has lost its parent but does not end. Stop it, then try again.");
        });
    }

    private static ServerAddress addressOf(Path home, String uri) {
        try {
            return new ServerAddress(uri, "neo4j", Files.readString(passwordOf(home)).strip(), KIND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path passwordOf(Path home) {
        return home.resolve("neo4j").resolve("password");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrmekException("Interrupted while waiting for the database", e);
        }
    }
}
