package org.ormek.graph.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;

/** Only one process at a time may start a database in a home. The operating system gives the lock back when its holder dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * The lock of the home.
     *
     * @throws OrmekException if somebody else holds it
     */
    static HomeLock take(Path home) throws IOException {
        return tryTake(home).orElseThrow(() -> new OrmekException("The database of " + home + " is in use by another process" + holder(home)
                + ". Wait for it to end or stop it, then try again."));
    }

    private static String holder(Path home) {
        return RunFile.read(home).flatMap(RunFile::process).map(process -> " (database process " + process.pid() + ")").orElse("");
    }

    /** The lock of the home; empty if somebody else holds it. */
    static Optional<HomeLock> tryTake(Path home) throws IOException {
        Path file = OwnerOnly.folder(home.resolve("run")).resolve("neo4j.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new HomeLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // This very process holds it: the same answer as for another one.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
