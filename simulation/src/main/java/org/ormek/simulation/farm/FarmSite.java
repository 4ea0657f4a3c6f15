package org.ormek.simulation.farm;

import java.util.Map;

/**
 * One host and its pages.
 *
 * @param host  name
 * @param group the truth: name of the kit it is a clone of; empty for an honest site
 * @param pages HTML by path, and what stands for a picture at /favicon.ico
 * @param truth what the pages show and say; {@link SiteTruth#UNTOLD} where nobody wrote it down
 */
public record FarmSite(String host, String group, Map<String, String> pages, SiteTruth truth) {

    /** Copies the map. */
    public FarmSite {
        pages = Map.copyOf(pages);
    }

    /** A site of whose pages nobody wrote down what they show. */
    FarmSite(String host, String group, Map<String, String> pages) {
        this(host, group, pages, SiteTruth.UNTOLD);
    }
}
