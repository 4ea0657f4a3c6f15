package org.ormek.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Work that goes on in the background of a server. */
final class Background {

    private Background() {
    }

    /** Lets what is under way end; interrupts what has not ended after so many seconds, or when this thread is interrupted. The worker takes nothing new already. */
    static void await(ExecutorService worker, long seconds) {
        try {
            if (!worker.awaitTermination(seconds, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
