package org.ormek.api.resources;

import org.jspecify.annotations.Nullable;

/**
 * What a page suggests. It orders the queue and decides nothing.
 *
 * @param score     sum of the visible shares, in log-odds
 * @param likely    true if at least 95 of 100 pages with such a score were illegal when the classifier was measured
 * @param type      most likely type; null if nothing points to one
 * @param typeWords the words of the page that point to the type; null if only signs do
 * @param words     the words of the page that weigh most against it; null if none do
 * @param posing    the brand that the page passes itself off as; null if none
 */
public record Suspicion(double score, boolean likely, @Nullable String type, @Nullable String typeWords, @Nullable String words, @Nullable PosedBrand posing) {
}
