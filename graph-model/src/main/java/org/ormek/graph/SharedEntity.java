package org.ormek.graph;

import java.util.List;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/**
 * An entity that stands in the same evidence.
 *
 * @param key      the other entity
 * @param display  how people write it
 * @param service  true if a dataset in scope flags it as a service
 * @param shared   pieces of evidence that name both
 * @param examples ids of up to three of them, smallest first
 */
public record SharedEntity(EntityKey key, String display, boolean service, long shared, List<Sha256> examples) {
}
