package org.ormek.api.linkreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.Cut;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.FlagCard;
import org.ormek.graph.LinkCard;
import org.ormek.graph.PathToFlagged;
import org.ormek.graph.SharedEntity;

/**
 * The entity link report: what the evidence in scope says of one entity and of what it is linked to.
 *
 * @param subject     the entity
 * @param cluster     the cluster it is in, by the run that the asker may see; null if it is in none, or there is no such run
 * @param generatedAt when it was made
 * @param datasets    datasets that were searched, sorted
 * @param forms       writings found in the evidence shown, by number of times
 * @param sources     files that the evidence shown came from
 * @param flags       what sources say of it
 * @param statedLinks links that sources state
 * @param evidence    evidence that names it, newest first, with quotes
 * @param shared      entities that stand in the same evidence
 * @param paths       paths to other reported or sanctioned entities
 * @param timeline    evidence shown by month ({@code 2026-01}); undated under {@code -}
 * @param losses      amounts stated in the evidence shown, by currency
 * @param cuts        what is missing here and why; empty if nothing is
 * @param caveat      the sentence that every reader must see
 */
public record LinkReport(EntitySummary subject, @Nullable InCluster cluster, Instant generatedAt, List<String> datasets, SortedMap<String, Integer> forms,
                         List<Source> sources, List<FlagCard> flags, Cut<LinkCard> statedLinks, Cut<Quote> evidence, Cut<SharedEntity> shared,
                         Cut<PathToFlagged> paths, SortedMap<String, Integer> timeline, SortedMap<String, Loss> losses, List<Missing> cuts,
                         String caveat) {

    /** A cluster in short: its id, type ({@code CALL_CENTRE}, {@code SITE_FARM}, {@code WALLET_CLUSTER} or {@code MIXED}) and number of members. */
    public record InCluster(String id, String type, long size) {
    }

    /** A file: its name, digest and the parser that read it. */
    public record Source(String name, String sha256, String parser) {
    }

    /**
     * A piece of evidence with the words around the mention.
     *
     * @param id         evidence id
     * @param type       kind
     * @param dataset    compartment
     * @param observedAt when; null if unknown
     * @param language   of the text; null if undecided
     * @param before     words before the mention; empty if the whole field is the mention
     * @param mention    the writing as received
     * @param after      words behind it
     * @param role       what the entity does there
     * @param certainty  how sure the detector was
     * @param extractor  detector and version
     * @param sourceName file
     * @param location   place in the file
     * @param source     digest of the file
     */
    public record Quote(String id, String type, String dataset, @Nullable Instant observedAt, @Nullable String language, String before,
                        String mention, String after, String role, String certainty, String extractor, String sourceName, String location, String source) {
    }

    /** Stated losses in one currency: the sum in major units and the pieces of evidence that state one. */
    public record Loss(BigDecimal sum, int evidence) {
    }

    /** A part of which not all is shown. */
    public record Missing(String part, long total, int shown, String cutBy) {
    }
}
