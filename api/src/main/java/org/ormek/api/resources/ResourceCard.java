package org.ormek.api.resources;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site of a dataset whose pages show signs.
 *
 * @param id        32 hexadecimal digits
 * @param dataset   compartment
 * @param site      host
 * @param status    where it stands
 * @param score     of the page that shows most
 * @param likely    true if at least 95 of 100 pages with such a score were illegal when the classifier was measured
 * @param type      most likely type of that page; null if nothing points to one
 * @param typeWords words of that page that point to the type; null if only signs do
 * @param words     words of that page that weigh most against it; null if none do
 * @param url       of that page
 * @param evidence  id of that page's evidence
 * @param signs     of that page, each with its words
 * @param poses     the brand that page passes itself off as; null if none
 * @param captures  pages that a person should look at
 * @param firstSeen earliest of them; null if undated
 * @param lastSeen  latest of them; null if undated
 * @param note      that signs are a signal for a check
 * @param lastCheck what the newest check found there; null if it was never checked
 */
public record ResourceCard(String id, String dataset, String site, Status status, double score, boolean likely, @Nullable String type, @Nullable String typeWords, @Nullable String words, String url, String evidence,
                           List<QuotedSign> signs, @Nullable Posed poses, long captures, @Nullable Instant firstSeen, @Nullable Instant lastSeen, String note, @Nullable SiteCheck lastCheck) {

    /** Copies the list. */
    public ResourceCard {
        signs = List.copyOf(signs);
    }

    /**
     * A sign.
     *
     * @param sign    P1 to P15
     * @param meaning in words
     * @param quote   the words of the page
     */
    public record QuotedSign(String sign, String meaning, String quote) {
    }

    /**
     * The brand that a page passes itself off as.
     *
     * @param brand   its id
     * @param name    its name in the language of the answer
     * @param grounds by what it is seen
     */
    public record Posed(String brand, String name, List<PosedBy> grounds) {

        /** Copies the list. */
        public Posed {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * By what it is seen that a page passes itself off as a brand.
     *
     * @param ground  HOST_INSIDE, HOST_LETTERS, HOST_NAME, HOST_TYPO, TITLE, SITE_NAME, COPYRIGHT, LOGO, FORM, ICON or STYLES
     * @param meaning in words
     * @param shown   the part of the host, or the words of the page
     */
    public record PosedBy(String ground, String meaning, String shown) {
    }
}
