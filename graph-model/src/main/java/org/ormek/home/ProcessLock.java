package org.ormek.home;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock between processes, and between the threads of this one. The operating system gives it back when its holder dies; it
 * cannot be taken again by who holds it.
 *
 * @param file that carries the lock; made if missing, in a folder that exists
 */
public record ProcessLock(Path file) {

    /** The lock of the operating system is one for the whole process; this one keeps its other threads out. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /** Does the work while nobody else holds the lock; throws what the work throws, and an {@link InterruptedException} if the wait is. */
    public <T> T hold(Callable<T> work) throws Exception {
        IN_THIS_PROCESS.lockInterruptibly();
        try (FileChannel channel = OwnerOnly.open(file)) {
            channel.lock();
            return work.call();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
