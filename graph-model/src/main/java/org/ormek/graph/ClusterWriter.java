package org.ormek.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;

/** Keeps runs of cluster detection. A run is seen by readers only when all of it is written. */
public interface ClusterWriter {

    /**
     * A cluster with its members.
     *
     * @param card     what is said of it
     * @param members  who is in it
     * @param services shared services that its evidence names, most frequent first
     * @param grounds  what holds it together
     */
    record Found(ClusterCard card, List<ClusterMember> members, List<ClusterService> services, ClusterGrounds grounds) {

        /** Copies the lists. */
        public Found {
            members = List.copyOf(members);
            services = List.copyOf(services);
        }

        /** One of which nobody knows what holds it together. */
        public Found(ClusterCard card, List<ClusterMember> members, List<ClusterService> services) {
            this(card, members, services, ClusterGrounds.NONE);
        }

        /** The same with what holds it together. */
        public Found heldBy(ClusterGrounds reasons) {
            return new Found(card, members, services, reasons);
        }
    }

    /**
     * A cluster of an earlier run, for following it.
     *
     * @param id       its id
     * @param bits     weight of each member
     * @param lastSeen latest evidence; null if none is dated
     */
    record Earlier(String id, Map<EntityKey, Double> bits, @Nullable Instant lastSeen) {

        /** Copies the map. */
        public Earlier {
            bits = Map.copyOf(bits);
        }
    }

    /** The newest complete run of a view; empty if there is none. */
    Optional<String> findLatestRun(String view);

    /** The clusters of a run. */
    List<Earlier> clustersOf(String run);

    /** Writes a run with all it found; drops what a killed run of the view left, and runs older than the one before. */
    void write(ClusterRun run, List<Found> clusters, List<SharedServiceCard> services);
}
