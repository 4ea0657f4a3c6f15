package org.ormek.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when its process is told to: the process waits until this is closed, at most a minute. Make
 * it the first resource of a command, so that it is closed last.
 */
final class EndSignal implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits for the signal from now on. */
    EndSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            try {
                closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Returns when the process is told to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Does something when the process is told to end, while the command goes on. */
    void onAsked(Runnable action) {
        Thread.ofVirtual().start(() -> {
            try {
                asked.await();
                if (closed.getCount() > 0) {
                    action.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
