package org.ormek.graph;

import java.util.List;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/**
 * A piece of evidence reduced to what a check of the whole graph needs.
 *
 * @param id         evidence id
 * @param dataset    compartment
 * @param provenance where it came from
 * @param content    canonical lines for all that the evidence says (type, date, mentions, links, flags), sorted, without
 *                   source and location, so that the same record from another file gives the same lines
 */
public record EvidenceProvenance(Sha256 id, String dataset, Provenance provenance, List<String> content) {
}
