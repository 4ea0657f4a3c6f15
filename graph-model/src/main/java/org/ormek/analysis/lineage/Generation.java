package org.ormek.analysis.lineage;

import java.time.LocalDate;
import java.util.Map;

/**
 * One cluster of a run.
 *
 * @param id       its id
 * @param weights  printed keys of its members with their weights above 0, for example their bits within the cluster
 * @param lastSeen day of its latest evidence
 */
public record Generation(String id, Map<String, Double> weights, LocalDate lastSeen) {

    /** Copies the map. */
    public Generation {
        weights = Map.copyOf(weights);
    }
}
