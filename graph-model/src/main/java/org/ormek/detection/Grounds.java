package org.ormek.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Ruling;
import org.ormek.analysis.explain.MembershipTree;
import org.ormek.analysis.lineage.Bridges;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.tie.TieFinder;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterGrounds;
import org.ormek.graph.MemberGrounds;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/** Tells what holds the clusters of a run together, by the very ties that made them. */
final class Grounds {

    private final Clustering clustering;
    private final List<Ruling.MustLink> together;
    private final EntityIndex index;
    private final DocumentIds documents;
    private final Projection projection;
    private final TieFinder finder;
    private final Bridges bridges;

    Grounds(Clustering clustering, List<Ruling> rulings, EntityIndex index, DocumentIds documents) {
        this.clustering = clustering;
        this.together = rulings.stream().filter(Ruling.MustLink.class::isInstance).map(Ruling.MustLink.class::cast).toList();
        this.index = index;
        this.documents = documents;
        this.projection = clustering.ties().projection();
        this.finder = new TieFinder(clustering.ties());
        this.bridges = new Bridges(clustering);
    }

    ClusterGrounds of(int cluster) {
        MembershipTree tree = new MembershipTree(clustering, cluster, together);
        EntityKey centre = index.keyOf(tree.centre());
        Map<EntityKey, MemberGrounds> members = new HashMap<>();
        // Ways of many members end alike, so a step is made once.
        Map<MembershipTree.Step, MemberGrounds.Step> made = new HashMap<>();
        for (int member : clustering.membersOf(cluster)) {
            List<MemberGrounds.Step> path = new ArrayList<>();
            tree.pathOf(member).forEach(step -> path.add(made.computeIfAbsent(step, this::step)));
            members.put(index.keyOf(member), new MemberGrounds(centre, path, signalsOf(member, cluster)));
        }
        return new ClusterGrounds(bridge(cluster), members);
    }

    private MemberGrounds.Step step(MembershipTree.Step step) {
        Optional<Integer> tie = step.ruled() ? Optional.empty() : finder.between(step.from(), step.to());
        return tie.map(t -> new MemberGrounds.Step(name(step.from()), name(step.to()), clustering.ties().signalOf(t).code(), clustering.ties().bitsOf(t), documents.get(finder.documentOf(t))))
                .orElseGet(() -> new MemberGrounds.Step(name(step.from()), name(step.to()), MemberGrounds.JUDGEMENT, 0, null));
    }

    private TreeMap<String, Double> signalsOf(int member, int cluster) {
        TreeMap<String, Double> bits = new TreeMap<>();
        TieGraph graph = clustering.graph();
        for (int place = graph.first(member); place < graph.first(member + 1); place++) {
            double weight = graph.weight(place);
            if (clustering.clusterOf(graph.neighbour(place)) == cluster) {
                finder.between(member, graph.neighbour(place)).ifPresent(tie -> bits.merge(clustering.ties().signalOf(tie).code(), weight, Double::sum));
            }
        }
        return bits;
    }

    private @Nullable ClusterBridge bridge(int cluster) {
        return bridges.weakestOf(cluster).map(bridge -> new ClusterBridge(name(bridge.a()), name(bridge.b()), bridge.bits(), bridge.ties(), bridge.lesser(),
                evidenceBetween(bridge.a(), bridge.b()))).orElse(null);
    }

    private @Nullable Sha256 evidenceBetween(int a, int b) {
        return finder.between(a, b).map(tie -> documents.get(finder.documentOf(tie))).orElse(null);
    }

    /** Key of an entity; a text by its evidence. */
    private String name(int node) {
        return node < projection.entities() ? index.keyOf(node).toString() : "evidence:" + documents.get(projection.documentOf(projection.firstOf(node)));
    }
}
