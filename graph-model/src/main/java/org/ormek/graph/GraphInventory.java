package org.ormek.graph;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.ormek.model.Sha256;

/**
 * All that the graph holds, for checks of the whole. It has no scope, so it is for those who run Ormek, never for an
 * answer to somebody who asks. Every method throws {@link GraphUnavailableException} if the database does not answer.
 */
public interface GraphInventory {

    /** Gives all evidence with its provenance, in order of id. */
    void forEachEvidence(Consumer<EvidenceProvenance> consumer);

    /** Those of the ids whose evidence the graph holds, in whichever dataset. Ask for some thousands at a time. */
    Set<Sha256> present(Collection<Sha256> ids);

    /** Gives what is added up for each entity, in order of key. */
    void forEachEntity(Consumer<EntityFacts> consumer);
}
