package org.ormek.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.LinkType;

/**
 * What it takes to compare entities: the evidence around them, and how common clues are in all of what the asker may see.
 * Both methods throw {@link GraphUnavailableException} if the database does not answer.
 */
public interface ComparisonView {

    /**
     * The evidence that names any of the entities.
     *
     * @param each most pieces of one entity in one dataset, the newest first
     */
    NamedEvidence evidenceNaming(Collection<EntityKey> keys, int each, Scope scope);

    /** How many entities have a clue of each kind. Looks at all links in scope: keep the answer for some time. */
    ClueCounts clueCounts(Scope scope);

    /**
     * Evidence that names entities.
     *
     * @param evidence each piece once, in order of id
     * @param totals   how many pieces name the entity in scope, all told
     */
    record NamedEvidence(List<Evidence> evidence, Map<EntityKey, Long> totals) {

        /** Copies the collections. */
        public NamedEvidence {
            evidence = List.copyOf(evidence);
            totals = Map.copyOf(totals);
        }
    }

    /**
     * How many entities have clues.
     *
     * @param links    by kind of link and of what it leads to
     * @param together named with others in evidence of the type
     */
    record ClueCounts(List<LinkSources> links, Map<EvidenceType, Long> together) {

        /** Copies the collections. */
        public ClueCounts {
            links = List.copyOf(links);
            together = Map.copyOf(together);
        }
    }

    /** How many entities have a link of the type to an entity of the target's type. */
    record LinkSources(LinkType type, EntityType target, long total) {
    }
}
