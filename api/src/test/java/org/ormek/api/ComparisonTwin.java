package org.ormek.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ormek.graph.ComparisonView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Link;
import org.ormek.model.LinkType;

/** Reads for comparisons over the evidence of a {@link GraphTwin}. */
final class ComparisonTwin implements ComparisonView {

    private final GraphTwin graph;

    ComparisonTwin(GraphTwin graph) {
        this.graph = graph;
    }

    @Override
    public NamedEvidence evidenceNaming(Collection<EntityKey> keys, int each, Scope scope) {
        List<Evidence> found = new ArrayList<>();
        Map<EntityKey, Long> totals = new HashMap<>();
        for (Evidence one : graph.in(scope)) {
            Set<EntityKey> named = named(one);
            named.retainAll(Set.copyOf(keys));
            named.forEach(key -> totals.merge(key, 1L, Long::sum));
            if (!named.isEmpty()) {
                found.add(one);
            }
        }
        found.sort(Comparator.comparing(Evidence::id));
        return new NamedEvidence(found, totals);
    }

    private static Set<EntityKey> named(Evidence one) {
        Set<EntityKey> named = new HashSet<>();
        one.mentions().forEach(mention -> named.add(mention.entity().key()));
        return named;
    }

    @Override
    public ClueCounts clueCounts(Scope scope) {
        Map<LinkType, Map<EntityType, Set<EntityKey>>> sources = new TreeMap<>();
        Map<EvidenceType, Set<EntityKey>> together = new TreeMap<>();
        for (Evidence one : graph.in(scope)) {
            for (Link link : one.links()) {
                sources.computeIfAbsent(link.type(), type -> new TreeMap<>()).computeIfAbsent(link.to().type(), type -> new HashSet<>()).add(link.from());
            }
            if (named(one).size() > 1) {
                together.computeIfAbsent(one.type(), type -> new HashSet<>()).addAll(named(one));
            }
        }
        List<LinkSources> links = new ArrayList<>();
        sources.forEach((type, targets) -> targets.forEach((target, from) -> links.add(new LinkSources(type, target, from.size()))));
        Map<EvidenceType, Long> counts = new HashMap<>();
        together.forEach((type, entities) -> counts.put(type, (long) entities.size()));
        return new ClueCounts(links, counts);
    }
}
