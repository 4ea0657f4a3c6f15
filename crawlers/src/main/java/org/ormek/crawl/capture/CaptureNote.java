package org.ormek.crawl.capture;

import org.jspecify.annotations.Nullable;
import org.ormek.crawl.fetch.DnsSight;

/**
 * What the crawler knows of a visit beside the visit itself; kept in the metadata record of the capture.
 *
 * @param kind  what was asked for
 * @param depth steps from the seed
 * @param via   the page that led here; null for a seed
 * @param dns   what the name service said
 * @param again true if the site asked to come again later, so that this is not the last visit
 */
public record CaptureNote(CaptureKind kind, int depth, @Nullable String via, DnsSight dns, boolean again) {
}
