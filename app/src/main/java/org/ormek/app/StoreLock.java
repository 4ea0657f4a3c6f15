package org.ormek.app;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * The right to open or close the store of a home, which an H2 file grants to one process at a time only. The operating
 * system gives it back when its holder dies; it cannot be taken again by who holds it.
 */
record StoreLock(Path file) {

    /** Does the work while nobody else, in this process or another, opens or closes the store. */
    <T> T hold(Callable<T> work) throws Exception {
        // The lock of the operating system is one for the whole process; the monitor keeps its other threads out.
        synchronized (StoreLock.class) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.call();
            }
        }
    }
}
