package org.ormek.api.cluster;

import java.util.List;
import java.util.Optional;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterService;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.EntityKey;
import org.springframework.stereotype.Component;

/** Asks for clusters and refuses, with a sentence, what there is not. What is hidden and what does not exist are refused alike. */
@Component
class ClusterDesk {

    /** No run keeps more of a cluster. */
    private static final int MOST_SERVICES = 50;

    private final ClusterView view;

    ClusterDesk(ClusterView view) {
        this.view = view;
    }

    /** The run that the scope sees; throws {@link Refusal} (404) if there is none. */
    ClusterRun getRun(Scope scope) {
        return view.findRun(scope).orElseThrow(NotFound::run);
    }

    /** A cluster of that run; throws {@link Refusal} (404) if it has none of this id. */
    ClusterCard getCluster(String id, Scope scope) {
        return view.findCluster(id, scope).orElseThrow(() -> NotFound.cluster(id));
    }

    Cut<ClusterCard> listClusters(ClusterQuestion question, Scope scope) {
        return view.listClusters(question, scope);
    }

    /** Members by role, those with most weight first. */
    Cut<ClusterMember> listMembers(ClusterCard cluster, int offset, int limit, Scope scope) {
        return Cut.of(cluster.size(), view.listMembers(cluster.id(), offset, limit, scope), "limit " + limit);
    }

    /** Where it would first fall into two; empty if it would not. */
    Optional<ClusterBridge> findBridge(ClusterCard cluster, Scope scope) {
        return view.findBridge(cluster.id(), scope);
    }

    /** Shared services that its evidence names, most frequent first. */
    List<ClusterService> listServicesOf(ClusterCard cluster, Scope scope) {
        return view.listServicesOf(cluster.id(), MOST_SERVICES, scope);
    }

    Optional<ClusterCard> findClusterOf(EntityKey key, Scope scope) {
        return view.findClusterOf(key, scope);
    }

    Cut<SharedServiceCard> listServices(ClusterRun run, int limit, Scope scope) {
        List<SharedServiceCard> services = view.listServices(limit, scope);
        return Cut.of(run.services(), services, "limit " + limit);
    }
}
