package org.ormek.graph.server;

import java.time.Duration;

/**
 * How much a database process may use.
 *
 * @param heap              heap of its JVM, for example {@code 1g}
 * @param pageCache         memory for the pages of the store, for example {@code 128m}
 * @param transactionMemory most memory of one transaction, for example {@code 256m}
 * @param port              Bolt port on the loopback address; 0 takes any free one
 * @param startTimeout      longest wait for the database to answer
 */
public record ServerSettings(String heap, String pageCache, String transactionMemory, int port,
                             Duration startTimeout) {

    /** What fits a laptop: 1 GiB heap, 128 MiB pages, any port, two minutes. */
    public static ServerSettings defaults() {
        return new ServerSettings("1g", "128m", "256m", 0, Duration.ofMinutes(5));
    }

    /** The same with another heap. */
    public ServerSettings withHeap(String newHeap) {
        return new ServerSettings(newHeap, pageCache, transactionMemory, port, startTimeout);
    }

    /** The same on another port. */
    public ServerSettings withPort(int newPort) {
        return new ServerSettings(heap, pageCache, transactionMemory, newPort, startTimeout);
    }

    /** The same with another page cache. */
    public ServerSettings withPageCache(String newPageCache) {
        return new ServerSettings(heap, newPageCache, transactionMemory, port, startTimeout);
    }
}
