package org.ormek.graph.neo4j;

import java.util.List;
import org.ormek.model.Evidence;

/** How often a batch mentions an entity in a dataset, and when; adds up in any order. */
final class SeenTally {

    private final int entity;
    private final String dataset;
    private final Period period = new Period();
    private long mentions;
    private long evidence;

    /** For the entity at a place and a dataset. */
    SeenTally(int entity, String dataset) {
        this.entity = entity;
        this.dataset = dataset;
    }

    /** One more mention, and one more piece of evidence if it is its first. */
    void count(Evidence by, boolean first) {
        period.add(by.observedAt());
        mentions++;
        evidence += first ? 1 : 0;
    }

    /** The fields in the order that the write statement reads. */
    List<Object> row() {
        return List.of(entity, dataset, mentions, evidence, Parameters.orNull(Times.toDatabase(period.first())),
                Parameters.orNull(Times.toDatabase(period.last())));
    }
}
