package org.ormek.graph;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;
import org.ormek.model.EvidenceType;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;
import org.ormek.model.Surroundings;

/**
 * One piece of evidence whose text holds what was looked for.
 *
 * @param id         evidence id
 * @param type       kind
 * @param dataset    compartment
 * @param provenance where it came from
 * @param observedAt when; null if unknown
 * @param language   of the text; null if undecided
 * @param found      the words that were looked for, as they stand in the text with what is between them, a victim's identity replaced
 * @param around     the text before and behind them
 * @param entities   what the evidence names, sorted by key, at most twenty
 */
public record TextCard(Sha256 id, EvidenceType type, String dataset, Provenance provenance, @Nullable Instant observedAt,
                       @Nullable String language, String found, Surroundings around, List<Named> entities) {

    /** Most entities that are named. */
    public static final int MOST_ENTITIES = 20;

    /** An entity, and how it is shown. */
    public record Named(EntityKey key, String display) {
    }

    /** Copies the list. */
    public TextCard {
        entities = List.copyOf(entities);
    }
}
