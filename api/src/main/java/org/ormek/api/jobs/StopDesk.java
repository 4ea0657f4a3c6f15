package org.ormek.api.jobs;

/** Stops imports; given by the assembly. */
@FunctionalInterface
public interface StopDesk {

    /**
     * Asks an import to stop: one that waits is not begun, one that runs ends after its present chunk. What was written stays, and
     * sending the same file again goes on from there. Returns without waiting for the end.
     *
     * @param asker who asked, for the ledger
     * @return false if the import neither waits nor runs here, so that there is nothing to stop
     */
    boolean stop(long id, String asker);
}
