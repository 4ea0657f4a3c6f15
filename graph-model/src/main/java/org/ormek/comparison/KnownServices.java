package org.ormek.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ormek.brand.BrandMark;
import org.ormek.brand.BrandMarks;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;

/**
 * What is known to say nothing of those who share it, and why: the shared services of the latest run of clusters, what the evidence at
 * hand lists as a service, and the marks of brands that it shows. What an analyst called no service is none.
 */
final class KnownServices {

    private static final String LIST = "LIST";

    private final Map<EntityKey, SharedServiceCard> ofRun = new HashMap<>();
    private final Set<EntityKey> listed = new HashSet<>();
    private final BrandMarks marks = new BrandMarks();
    private final Set<EntityKey> denied;

    /**
     * With what is known before any evidence is read.
     *
     * @param run    services of the latest run
     * @param denied what analysts called no service
     */
    KnownServices(List<SharedServiceCard> run, Set<EntityKey> denied) {
        run.forEach(service -> ofRun.put(service.key(), service));
        this.denied = Set.copyOf(denied);
    }

    /** Takes in what a piece of evidence lists or shows. */
    void add(Evidence evidence) {
        evidence.flags().stream().filter(flag -> flag.kind() == Flag.Kind.SERVICE).map(Flag::entity).forEach(listed::add);
        marks.add(evidence);
    }

    /** Whether the entity is one. */
    boolean contains(EntityKey key) {
        return !denied.contains(key) && (ofRun.containsKey(key) || listed.contains(key) || marks.find(key).isPresent());
    }

    /** The entity as it is told, with the reason: that of the run goes before, since it saw all evidence. */
    Comparison.Service tell(Comparison.Node node, EntityKey key) {
        SharedServiceCard card = ofRun.get(key);
        if (card != null) {
            return new Comparison.Service(node.key(), node.display(), card.reason(), card.brands(), card.evidence() == null ? null : card.evidence().hex());
        }
        return marks.find(key).map(mark -> ofBrand(node, mark)).orElseGet(() -> new Comparison.Service(node.key(), node.display(), LIST, List.of(), null));
    }

    private static Comparison.Service ofBrand(Comparison.Node node, BrandMark mark) {
        return new Comparison.Service(node.key(), node.display(), SharedServiceCard.BRAND, List.copyOf(mark.brands()), mark.evidence().hex());
    }
}
