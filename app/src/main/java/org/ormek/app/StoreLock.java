package org.ormek.app;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to open or close the store of a home, which an H2 file grants to one process at a time only. The operating
 * system gives it back when its holder dies; it cannot be taken again by who holds it.
 */
record StoreLock(Path file) {

    /** The lock of the operating system is one for the whole process; this one keeps its other threads out. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /** Does the work while nobody else, in this process or another, opens or closes the store; throws an {@link InterruptedException} if the wait is. */
    <T> T hold(Callable<T> work) throws Exception {
        IN_THIS_PROCESS.lockInterruptibly();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return work.call();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
