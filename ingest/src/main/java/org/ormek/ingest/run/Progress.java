package org.ormek.ingest.run;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {

    /**
     * Called after each chunk.
     *
     * @param rows       rows done
     * @param bytes      bytes of rows done
     * @param bytesTotal size of the file
     */
    void at(long rows, long bytes, long bytesTotal);

    /** Called once if another import runs in the home and must end first. */
    default void waiting() {
    }
}
