package org.ormek.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Flag;
import org.ormek.model.Sha256;

/**
 * What one piece of evidence says of an entity.
 *
 * @param kind       reported, sanctioned or service
 * @param label      the source's word
 * @param dataset    compartment
 * @param evidence   the smallest evidence id that says so
 * @param count      pieces of evidence in the dataset that say so
 * @param observedAt latest date; null if undated
 */
public record FlagCard(Flag.Kind kind, String label, String dataset, Sha256 evidence, long count,
                       @Nullable Instant observedAt) {
}
