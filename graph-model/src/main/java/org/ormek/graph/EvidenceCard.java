package org.ormek.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EvidenceType;
import org.ormek.model.Money;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/**
 * One piece of evidence, seen from one entity that it mentions.
 *
 * @param id         evidence id
 * @param type       kind
 * @param dataset    compartment
 * @param provenance where it came from
 * @param observedAt when; null if unknown
 * @param language   of the text; null if undecided
 * @param text       the text, victim's identity replaced; empty if none
 * @param losses     amounts stated
 * @param attributes other facts of the source
 * @param subject    pseudonym of the victim; null if none
 * @param mentions   the places where the entity stands
 */
public record EvidenceCard(Sha256 id, EvidenceType type, String dataset, Provenance provenance,
                           @Nullable Instant observedAt, @Nullable String language, String text, List<Money> losses,
                           Map<String, String> attributes, @Nullable String subject, List<MentionCard> mentions) {
}
