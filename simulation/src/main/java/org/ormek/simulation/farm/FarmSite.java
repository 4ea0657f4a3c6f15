package org.ormek.simulation.farm;

import java.util.Map;

/**
 * One host and its pages.
 *
 * @param host  name
 * @param group the truth: name of the kit it is a clone of; empty for an honest site
 * @param pages HTML by path
 */
public record FarmSite(String host, String group, Map<String, String> pages) {

    /** Copies the map. */
    public FarmSite {
        pages = Map.copyOf(pages);
    }
}
