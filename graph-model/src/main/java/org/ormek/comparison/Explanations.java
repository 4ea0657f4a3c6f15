package org.ormek.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.lineage.Stability;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.Signals;
import org.ormek.comparison.MemberExplanation.Hold;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ExplainedMember;
import org.ormek.graph.GraphView;
import org.ormek.graph.MemberGrounds;
import org.ormek.graph.Scope;
import org.ormek.judgement.Judgement;
import org.ormek.judgement.Judgements;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;

/** Tells why members are in their clusters: what the run kept, with its documents, and the link to the centre weighed as link reports do. */
public final class Explanations {

    private static final String TEXT = "evidence:";

    private final GraphView graph;
    private final ClusterView clusters;
    private final Comparisons comparisons;
    private final Judgements judgements;
    private final Signals signals;

    /** Over a graph, its clusters, what analysts have decided, and the weights of evidence. */
    public Explanations(GraphView graph, ClusterView clusters, Comparisons comparisons, Judgements judgements, Signals signals) {
        this.graph = graph;
        this.clusters = clusters;
        this.comparisons = comparisons;
        this.judgements = judgements;
        this.signals = signals;
    }

    /**
     * Explains a member of a cluster of the run.
     *
     * @param run the run that the scope sees
     * @return empty if the cluster has no such member
     * @throws OrmekException if the run was made by a version that did not keep why
     */
    public Optional<MemberExplanation> explain(ClusterRun run, String cluster, EntityKey key, Scope scope) {
        return clusters.findMember(cluster, key, scope).map(found -> explain(run, found, scope));
    }

    private MemberExplanation explain(ClusterRun run, ExplainedMember found, Scope scope) {
        MemberGrounds grounds = found.grounds();
        if (grounds == null) {
            throw new OrmekException("The run " + run.id() + " was made by an older version, which did not keep why members are in their clusters. Run './ormek cluster' again.");
        }
        ClusterMember member = found.member();
        Map<String, String> displays = new HashMap<>(Map.of(member.key().toString(), member.display()));
        Map<Sha256, Evidence> documents = new HashMap<>();
        for (MemberGrounds.Step step : grounds.path()) {
            Sha256 id = step.evidence();
            if (id != null && !documents.containsKey(id)) {
                graph.findEvidence(id, scope).ifPresent(evidence -> documents.put(id, evidence));
            }
        }
        documents.values().forEach(evidence -> evidence.mentions().stream().map(Mention::entity).forEach(entity -> displays.putIfAbsent(entity.key().toString(), entity.display())));
        documents.forEach((id, evidence) -> displays.put(TEXT + id, evidence.type().name() + ", " + evidence.provenance().sourceName() + ", " + evidence.provenance().location()));
        Comparison.Node centre = node(grounds.centre().toString(), displays, scope);
        List<MemberExplanation.Step> path = grounds.path().stream().map(step -> step(step, documents, displays, scope)).toList();
        Double stability = member.stability();
        return new MemberExplanation(member, stability != null && stability < Stability.DOUBTFUL, holdOf(member.key(), grounds), centre, path, weakest(grounds), bitsOf(grounds),
                withCentre(member.key(), grounds.centre(), scope), judgements.standing().stream().filter(one -> one.names(member.key()) && one.holdsIn(run.datasets())).toList());
    }

    private static Hold holdOf(EntityKey member, MemberGrounds grounds) {
        if (grounds.path().isEmpty()) {
            return member.equals(grounds.centre()) ? Hold.CENTRE : Hold.SERVICES;
        }
        return grounds.path().stream().anyMatch(step -> step.signal().equals(MemberGrounds.JUDGEMENT)) ? Hold.JUDGEMENT : Hold.TIES;
    }

    private static double weakest(MemberGrounds grounds) {
        return grounds.path().stream().filter(step -> !step.signal().equals(MemberGrounds.JUDGEMENT)).mapToDouble(MemberGrounds.Step::bits).min().orElse(0);
    }

    private List<MemberExplanation.SignalBits> bitsOf(MemberGrounds grounds) {
        List<MemberExplanation.SignalBits> bits = new ArrayList<>();
        grounds.signals().forEach((code, sum) -> bits.add(new MemberExplanation.SignalBits(code, nameOf(code), Signal.find(code).map(signal -> signals.get(signal).group().name()).orElse(""), sum)));
        bits.sort(Comparator.comparingDouble((MemberExplanation.SignalBits one) -> -one.bits()).thenComparing(MemberExplanation.SignalBits::signal));
        return bits;
    }

    private static String nameOf(String code) {
        return Signal.find(code).map(Signal::name).orElse(code);
    }

    private MemberExplanation.Step step(MemberGrounds.Step step, Map<Sha256, Evidence> documents, Map<String, String> displays, Scope scope) {
        Set<EntityKey> entities = new LinkedHashSet<>();
        EntityKey.parse(step.from()).ifPresent(entities::add);
        EntityKey.parse(step.to()).ifPresent(entities::add);
        List<Comparison.Citation> citations = Optional.ofNullable(step.evidence()).map(documents::get).map(document -> Citations.of(document, entities)).stream().toList();
        return new MemberExplanation.Step(node(step.from(), displays, scope), node(step.to(), displays, scope), step.signal(), nameOf(step.signal()), step.bits(), citations);
    }

    private Comparison.Node node(String name, Map<String, String> displays, Scope scope) {
        return new Comparison.Node(name, displays.computeIfAbsent(name, key -> EntityKey.parse(key).flatMap(entity -> graph.findEntity(entity, scope)).map(known -> known.display()).orElse(key)));
    }

    private MemberExplanation.@Nullable WithCentre withCentre(EntityKey member, EntityKey centre, Scope scope) {
        return member.equals(centre) ? null : comparisons.compare(member, centre, Ways.STRONGEST, scope)
                .map(found -> new MemberExplanation.WithCentre(found.evidenceBits(), found.support(), found.counters(), found.counterBits())).orElse(null);
    }
}
