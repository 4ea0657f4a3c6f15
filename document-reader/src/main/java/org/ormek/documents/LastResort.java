package org.ormek.documents;

/**
 * Ends the process when a parser is still busy long after its time. The parent kills it earlier; this is for the
 * parent that died and left its child in an endless file.
 */
final class LastResort extends Thread {

    /** Exit code of a process that had to end itself. */
    static final int EXIT_STUCK = 4;

    private static final long GRACE_MILLIS = 60_000;
    private static final long GLANCE_MILLIS = 1_000;

    private volatile long endNanos;
    private volatile boolean armed;

    LastResort() {
        super("last-resort");
        setDaemon(true);
    }

    /** A document is being read and may take this long. */
    void arm(long maxMillis) {
        endNanos = System.nanoTime() + (maxMillis + GRACE_MILLIS) * 1_000_000;
        armed = true;
    }

    /** The document was answered. */
    void disarm() {
        armed = false;
    }

    @Override
    public void run() {
        try {
            while (true) {
                sleep(GLANCE_MILLIS);
                if (armed && System.nanoTime() - endNanos > 0) {
                    Runtime.getRuntime().halt(EXIT_STUCK);
                }
            }
        } catch (InterruptedException ended) {
            interrupt();
        }
    }
}
