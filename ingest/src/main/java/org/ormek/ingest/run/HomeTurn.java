package org.ormek.ingest.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;

/** Lets one at a time do what must not be done twice at once in a home, over all processes. The operating system frees the turn when its holder dies. */
public final class HomeTurn {

    /** The turn of imports and roll backs, which change the graph. */
    static final String IMPORT = "import";
    /** The turn of runs of cluster detection. */
    public static final String CLUSTER = "cluster";

    private static final long PAUSE_MILLIS = 200;

    private HomeTurn() {
    }

    /** What is done alone. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Waits for the turn, and does the work.
     *
     * @param name    of the turn; others may be taken at the same time
     * @param waiting run once if somebody else must end first
     * @throws OrmekException if the home cannot be written, or the wait is interrupted
     */
    public static <T> T take(Path home, String name, Runnable waiting, Work<T> work) {
        // Closing the file gives the lock back.
        try (FileChannel channel = FileChannel.open(Files.createDirectories(home.resolve("run")).resolve(name + ".lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            await(channel, waiting);
            return work.run();
        } catch (IOException e) {
            throw new OrmekException("The home " + home + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void await(FileChannel channel, Runnable waiting) throws IOException {
        FileLock lock = tryLock(channel);
        if (lock == null) {
            waiting.run();
        }
        while (lock == null) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OrmekException("Interrupted while waiting for another process of this home", e);
            }
            lock = tryLock(channel);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
