package org.ormek.console.look;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.comparison.Comparison;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterView;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Sha256;
import org.springframework.stereotype.Component;

/** Reads the weakest bridge of a cluster as people can follow it: with names and the document. */
@Component
class BridgeReader {

    private static final String TEXT = "evidence:";

    private final ClusterView clusters;
    private final GraphView graph;

    BridgeReader(ClusterView clusters, GraphView graph) {
        this.clusters = clusters;
        this.graph = graph;
    }

    /**
     * A bridge.
     *
     * @param bridge   where the cluster would first fall into two
     * @param from     one end of its weightiest tie
     * @param to       the other end
     * @param document that states that tie; null if a judgement makes it, or it was rolled back since
     */
    record Told(ClusterBridge bridge, Comparison.Node from, Comparison.Node to, @Nullable Evidence document) {

        /** True if both ends are entities, which can be compared. */
        public boolean comparable() {
            return !from.key().startsWith(TEXT) && !to.key().startsWith(TEXT);
        }
    }

    /** The bridge of a cluster; empty if it has none. */
    Optional<Told> read(String cluster, Scope scope) {
        return clusters.findBridge(cluster, scope).map(bridge -> {
            Sha256 evidence = bridge.evidence();
            return new Told(bridge, node(bridge.from(), scope), node(bridge.to(), scope), evidence == null ? null : graph.findEvidence(evidence, scope).orElse(null));
        });
    }

    private Comparison.Node node(String name, Scope scope) {
        Optional<String> display = name.startsWith(TEXT)
                ? graph.findEvidence(new Sha256(name.substring(TEXT.length())), scope).map(text -> text.type().name() + ", " + text.provenance().sourceName())
                : EntityKey.parse(name).flatMap(key -> graph.findEntity(key, scope)).map(entity -> entity.display());
        return new Comparison.Node(name, display.orElse(name));
    }
}
