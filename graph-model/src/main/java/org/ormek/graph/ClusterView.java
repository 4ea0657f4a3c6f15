package org.ormek.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ormek.model.EntityKey;

/**
 * The clusters that an asker may see: those of the widest, newest run whose datasets lie wholly inside the asker's
 * {@link Scope}, so that a dataset that is hidden never shifts a cluster that is shown.
 * Every method throws {@link GraphUnavailableException} if the database does not answer.
 */
public interface ClusterView {

    /** The run that all other answers are from; empty if there is none for this scope. */
    Optional<ClusterRun> findRun(Scope scope);

    /** Clusters by priority. */
    Cut<ClusterCard> listClusters(ClusterQuestion question, Scope scope);

    /** A cluster by its id. */
    Optional<ClusterCard> findCluster(String id, Scope scope);

    /** Members of a cluster by role, those with most weight first. */
    List<ClusterMember> listMembers(String id, int offset, int limit, Scope scope);

    /** Where a cluster would first fall into two; empty if it would not, or its run did not keep that. */
    Optional<ClusterBridge> findBridge(String id, Scope scope);

    /** A member of a cluster and why it is one; empty if the cluster has no such member. */
    Optional<ExplainedMember> findMember(String id, EntityKey key, Scope scope);

    /** Shared services that the evidence of a cluster names, most frequent first; empty in runs that were made before these were kept. */
    List<ClusterService> listServicesOf(String id, int limit, Scope scope);

    /** The cluster of an entity; empty if it is in none. */
    Optional<ClusterCard> findClusterOf(EntityKey key, Scope scope);

    /** The clusters of many entities, asked at once; those that are in none are left out. */
    Map<EntityKey, ClusterCard> findClustersOf(List<EntityKey> keys, Scope scope);

    /** Shared services, those with most sharers first. */
    List<SharedServiceCard> listServices(int limit, Scope scope);
}
