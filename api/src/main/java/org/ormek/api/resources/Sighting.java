package org.ormek.api.resources;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A captured page that a person should look at: it shows signs, or reads like one that does.
 *
 * @param evidence   id of the evidence
 * @param dataset    its compartment
 * @param site       host
 * @param url        of the page
 * @param observedAt when it was captured; null if unknown
 * @param suspicion  what its words suggest
 * @param signs      P1 to P15, each with the words of the page that show it
 * @param text       brief print of the page's text; null if there is too little of it
 */
public record Sighting(String evidence, String dataset, String site, String url, @Nullable Instant observedAt, Suspicion suspicion,
                       SortedMap<String, String> signs, @Nullable TextPrint text) {

    /** Copies the map. */
    public Sighting {
        signs = new TreeMap<>(signs);
    }

    /** What stands for the site of a dataset in addresses: it tells nothing of either. */
    String resource() {
        return ResourceNumber.of(dataset, site);
    }
}
