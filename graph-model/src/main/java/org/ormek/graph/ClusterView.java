package org.ormek.graph;

import java.util.List;
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

    /** The cluster of an entity; empty if it is in none. */
    Optional<ClusterCard> findClusterOf(EntityKey key, Scope scope);

    /** Shared services, those with most sharers first. */
    List<SharedServiceCard> listServices(int limit, Scope scope);
}
