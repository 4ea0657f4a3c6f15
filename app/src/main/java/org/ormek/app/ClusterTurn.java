package org.ormek.app;

import org.ormek.ingest.run.HomeTurn;

/** The turn to detect clusters, which only one process of a home has at a time: runs follow the run before them. */
final class ClusterTurn {

    private ClusterTurn() {
    }

    /** Waits for the turn and does the work. */
    static void take(Home home, Runnable waiting, Runnable work) {
        HomeTurn.take(home.path(), HomeTurn.CLUSTER, waiting, () -> {
            work.run();
            return home;
        });
    }
}
