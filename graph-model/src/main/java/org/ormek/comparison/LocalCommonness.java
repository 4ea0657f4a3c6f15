package org.ormek.comparison;

import java.util.EnumMap;
import java.util.Map;
import org.ormek.analysis.projection.Commonness;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.SignalOfLink;
import org.ormek.analysis.projection.Sharers;
import org.ormek.analysis.signal.Signal;
import org.ormek.graph.ComparisonView;
import org.ormek.model.EvidenceType;

/**
 * How common the clues of a part of the graph are in all of it. Where not all evidence of a node was read, as many are taken to
 * share it as pieces of evidence name it: too many rather than too few, so that a link is rather weighed too low.
 */
final class LocalCommonness implements Commonness {

    private final Projection projection;
    private final EntityIndex index;
    private final LocalEvidence evidence;
    private final Map<Signal, Long> populations = new EnumMap<>(Signal.class);
    private final int entities;

    LocalCommonness(Projection projection, EntityIndex index, LocalEvidence evidence, ComparisonView.ClueCounts counts, long entities) {
        this.projection = projection;
        this.index = index;
        this.evidence = evidence;
        this.entities = (int) Math.min(Integer.MAX_VALUE, Math.max(entities, projection.entities()));
        counts.links().forEach(link -> populations.merge(SignalOfLink.of(link.type(), link.target()), link.total(), Long::sum));
        populations.put(Signal.COMPLAINT_MENTION, counts.together().getOrDefault(EvidenceType.COMPLAINT, 0L));
        populations.put(Signal.SCRIPT_SHARED, counts.together().values().stream().mapToLong(Long::longValue).sum());
        populations.put(Signal.MESSAGE_MENTION, counts.together().getOrDefault(EvidenceType.MESSAGE, 0L));
    }

    @Override
    public int sharers(int node) {
        int counted = Math.max(1, Sharers.of(projection, node));
        if (node >= projection.entities() || !evidence.isCut(index.keyOf(node))) {
            return counted;
        }
        return (int) Math.max(counted, Math.min(Integer.MAX_VALUE, evidence.totalOf(index.keyOf(node))));
    }

    @Override
    public int population(Signal signal) {
        return (int) Math.min(Integer.MAX_VALUE, populations.getOrDefault(signal, 0L));
    }

    @Override
    public int entities() {
        return entities;
    }
}
