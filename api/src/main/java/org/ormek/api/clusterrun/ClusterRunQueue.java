package org.ormek.api.clusterrun;

/** Makes the runs that were asked for, one after another; given by the assembly. */
@FunctionalInterface
public interface ClusterRunQueue {

    /** Takes a run that the store holds as waiting. Returns without waiting for its end. */
    void enqueue(String id);
}
