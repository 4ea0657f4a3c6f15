package org.ormek.api.clusterrun;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.security.Asker;
import org.ormek.api.security.RequestId;
import org.ormek.graph.GraphView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes runs for one who asks, and tells of those whose whole view the asker may see. */
@Component
public class ClusterRunDesk {

    private final GraphView graph;
    private final ClusterRunOrders orders;
    private final ClusterRunQueue queue;

    ClusterRunDesk(GraphView graph, ClusterRunOrders orders, ClusterRunQueue queue) {
        this.graph = graph;
        this.orders = orders;
        this.queue = queue;
    }

    /**
     * Takes a run; it waits for its turn.
     *
     * @param view           datasets, separated by commas; null for all in which the asker sees evidence
     * @param idempotencyKey under which the request may be repeated; null for a new run each time
     * @throws Refusal 403 if a dataset may not be seen, 422 if there is no evidence in one, or the key was used for another run
     */
    public ClusterRunCard order(Asker asker, @Nullable String view, long seed, int stability, @Nullable String idempotencyKey) {
        Collection<String> known = graph.statistics(asker.scope(graph)).datasets().keySet();
        Collection<String> datasets = new TreeSet<>(view == null || view.isBlank() ? known : asker.chosen(view));
        Optional<String> unknown = datasets.stream().filter(dataset -> !known.contains(dataset)).findFirst();
        if (datasets.isEmpty() || unknown.isPresent()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, unknown.map(dataset -> "There is no evidence in the dataset '" + dataset + "'. This key sees some in " + known + ".")
                    .orElse("There is no evidence in the datasets of this key. Import some first."));
        }
        String id = RequestId.of(asker, idempotencyKey);
        if (orders.order(id, datasets, seed, stability, asker.label())) {
            queue.enqueue(id);
        }
        ClusterRunCard card = find(asker, id);
        if (!card.datasets().equals(List.copyOf(datasets)) || card.seed() != seed || card.stability() != stability) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "This 'Idempotency-Key' was used for another run. Send a new key, or the same datasets, seed and stability.");
        }
        return card;
    }

    /** Those whose datasets the asker may all see, the newest first. */
    public List<ClusterRunCard> list(Asker asker, int limit) {
        return orders.list().stream().filter(card -> card.datasets().stream().allMatch(asker::mayUse)).limit(limit).toList();
    }

    /**
     * Stops one that waits; one that runs ends soon, and nothing is kept of it.
     *
     * @throws Refusal 404 if there is none that the asker may see, 409 if it has ended
     */
    public ClusterRunCard stop(Asker asker, String id) {
        find(asker, id);
        if (!orders.stop(id, asker.label())) {
            throw new Refusal(HttpStatus.CONFLICT, "This run has ended, so it cannot be stopped. GET /api/v1/cluster-runs/" + id + " says how.");
        }
        return find(asker, id);
    }

    /** One whose whole view the asker may see; throws a {@link Refusal} (404) if there is none. */
    public ClusterRunCard find(Asker asker, String id) {
        return orders.find(id).filter(card -> card.datasets().stream().allMatch(asker::mayUse)).orElseThrow(() -> NotFound.clusterRun(id));
    }
}
