package org.ormek.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One observation: a complaint, a message, a site report, a tag, a list entry, with all it names and states.
 * It is written to the graph whole or not at all.
 *
 * @param id         digest of dataset, job and the byte-exact record, so that the same record is the same evidence in
 *                   whatever file and place it comes
 * @param type       its kind
 * @param dataset    the compartment it belongs to
 * @param provenance where it came from
 * @param observedAt when it happened or was reported; null if the source does not say
 * @param language   {@code kk}, {@code ru}, {@code en} or another ISO 639-1 code; null if undecided or no text
 * @param text       the text with the victim's identity already replaced; empty if there is none
 * @param subject    keyed pseudonym of the victim; null if none is known
 * @param losses     amounts the source states
 * @param attributes other facts of the source by name (category, label, source, confidence, campaign ...)
 * @param flags      what the evidence says of its subjects
 * @param mentions   all places that name an entity
 * @param links      what the source states about pairs of them
 */
public record Evidence(Sha256 id, EvidenceType type, String dataset, Provenance provenance,
                       @Nullable Instant observedAt, @Nullable String language, String text,
                       @Nullable String subject, List<Money> losses, Map<String, String> attributes,
                       List<Flag> flags, List<Mention> mentions, List<Link> links) {

    /** Copies the collections. */
    public Evidence {
        losses = List.copyOf(losses);
        attributes = Map.copyOf(attributes);
        flags = List.copyOf(flags);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
    }
}
