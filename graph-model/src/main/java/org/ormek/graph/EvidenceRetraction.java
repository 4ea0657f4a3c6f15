package org.ormek.graph;

import java.util.Collection;
import java.util.Map;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/**
 * Takes evidence out of the graph again, for an import that is rolled back. Every call may be repeated; what is not there
 * is passed over. Both methods throw {@link GraphUnavailableException} if the database does not answer.
 */
public interface EvidenceRetraction {

    /**
     * Removes evidence with all its effects in one transaction: afterwards counts, dates, flags and links are as if it had
     * never been written, and entities that nothing else mentions are gone.
     *
     * @param ids evidence of any datasets
     * @return how many were there
     */
    long retract(Collection<Sha256> ids);

    /**
     * Gives evidence another provenance, where the same record was received in another source as well.
     *
     * @param source      only evidence with this source is changed
     * @param provenances the new provenance by id of the evidence
     * @return how many were changed
     */
    long attribute(Sha256 source, Map<Sha256, Provenance> provenances);

    /** Of a graph that is made anew and holds nothing that could be taken out. */
    static EvidenceRetraction ofNothing() {
        return new EvidenceRetraction() {
            @Override
            public long retract(Collection<Sha256> ids) {
                return 0;
            }

            @Override
            public long attribute(Sha256 source, Map<Sha256, Provenance> provenances) {
                return 0;
            }
        };
    }
}
