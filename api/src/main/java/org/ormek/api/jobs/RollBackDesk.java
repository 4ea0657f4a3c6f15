package org.ormek.api.jobs;

/** Takes imports back; given by the assembly. */
@FunctionalInterface
public interface RollBackDesk {

    /**
     * Asks that an import be rolled back: what only it stated leaves the graph. Returns without waiting for the end.
     *
     * @param asker  who asked, for the ledger
     * @param reason why, for the ledger
     * @return false if the import waits, runs or was rolled back before
     */
    boolean rollBack(long id, String asker, String reason);
}
