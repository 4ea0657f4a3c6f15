package org.ormek.api.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another site of which a page has much the same text.
 *
 * @param id       of its resource
 * @param dataset  its compartment
 * @param site     host
 * @param status   where it stands
 * @param url      of the page
 * @param likeness estimated Jaccard index of the two texts, 0 to 1
 * @param lastSeen when that page was captured; null if undated
 */
public record Mirror(String id, String dataset, String site, Status status, String url, double likeness, @Nullable Instant lastSeen) {

    /** The likeness in per cent, rounded. */
    public long percent() {
        return Math.round(100 * likeness);
    }
}
