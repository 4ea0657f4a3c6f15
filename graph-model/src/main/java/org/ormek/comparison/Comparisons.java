package org.ormek.comparison;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ormek.analysis.signal.Signals;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ComparisonView;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.judgement.Judgement;
import org.ormek.judgement.Judgements;
import org.ormek.model.EntityKey;
import org.ormek.model.OrmekException;

/** Compares two entities on the evidence that an asker may see. Safe for many threads. */
public final class Comparisons {

    private static final int MOST_SERVICES = 10_000;
    private static final Duration COUNTS_KEPT = Duration.ofMinutes(10);

    private final GraphView graph;
    private final ClusterView clusters;
    private final ComparisonView view;
    private final Judgements judgements;
    private final Signals signals;
    private final Clock clock;
    private final Map<Scope, Counted> counted = new ConcurrentHashMap<>();

    /** How common clues are in a scope, and when that was counted. */
    private record Counted(ComparisonView.ClueCounts counts, GraphStatistics statistics, Instant at) {
    }

    /** Over a graph, the clusters found in it, what analysts have decided and the weights of evidence. */
    public Comparisons(GraphView graph, ClusterView clusters, ComparisonView view, Judgements judgements, Signals signals, Clock clock) {
        this.graph = graph;
        this.clusters = clusters;
        this.view = view;
        this.judgements = judgements;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Compares two entities.
     *
     * @param ways which ways between them are wanted
     * @return empty if the scope does not know one of them
     * @throws OrmekException if they are the same
     */
    public Optional<Comparison> compare(EntityKey first, EntityKey second, Ways ways, Scope scope) {
        if (first.equals(second)) {
            throw new OrmekException("These are two writings of one entity, " + first + ". Give two different ones.");
        }
        Optional<EntitySummary> a = graph.findEntity(first, scope);
        Optional<EntitySummary> b = graph.findEntity(second, scope);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        Set<EntityKey> denied = judgements.standing().stream().filter(one -> one.kind() == Judgement.Kind.NOT_SERVICE && one.holdsIn(scope.datasets()))
                .map(Judgement::first).collect(Collectors.toSet());
        KnownServices services = new KnownServices(clusters.listServices(MOST_SERVICES, scope), denied);
        LocalEvidence evidence = LocalEvidence.around(first, second, view, scope, services);
        Counted common = counted(scope);
        return Optional.of(new Weighed(evidence, first, second, common.counts(), common.statistics(), signals).compare(a.get(), b.get(), ways));
    }

    private Counted counted(Scope scope) {
        Instant now = clock.instant();
        counted.values().removeIf(old -> old.at().plus(COUNTS_KEPT).isBefore(now));
        return counted.computeIfAbsent(scope, key -> new Counted(view.clueCounts(key), graph.statistics(key), now));
    }
}
