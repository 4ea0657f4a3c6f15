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

/** Lets one import or roll back at a time change a home, over all processes. The operating system frees it when its holder dies. */
final class ImportLock {

    private static final long PAUSE_MILLIS = 200;

    private ImportLock() {
    }

    /** What is done alone. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Waits until the home is free, and does the work.
     *
     * @param progress told once if somebody else must end first
     * @throws OrmekException if the home cannot be written, or the wait is interrupted
     */
    static <T> T holding(Path home, Progress progress, Work<T> work) {
        // Closing the file gives the lock back.
        try (FileChannel channel = FileChannel.open(Files.createDirectories(home.resolve("run")).resolve("import.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            await(channel, progress);
            return work.run();
        } catch (IOException e) {
            throw new OrmekException("The home " + home + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void await(FileChannel channel, Progress progress) throws IOException {
        FileLock lock = tryLock(channel);
        if (lock == null) {
            progress.waiting();
        }
        while (lock == null) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OrmekException("Interrupted while waiting for another import", e);
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
