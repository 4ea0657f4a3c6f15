package org.ormek.graph;

import java.util.function.Consumer;

/**
 * All that the graph holds, for checks of the whole. It has no scope, so it is for those who run Ormek, never for an
 * answer to somebody who asks. Every method throws {@link GraphUnavailableException} if the database does not answer.
 */
public interface GraphInventory {

    /** Gives all evidence with its provenance, in order of id. */
    void forEachEvidence(Consumer<EvidenceProvenance> consumer);

    /** Gives what is added up for each entity, in order of key. */
    void forEachEntity(Consumer<EntityFacts> consumer);
}
