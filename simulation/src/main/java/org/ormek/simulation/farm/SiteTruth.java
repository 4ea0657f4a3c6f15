package org.ormek.simulation.farm;

import java.util.Map;
import java.util.Set;

/**
 * What was planted on a site.
 *
 * @param topic what it is about: a fraud type such as {@code PYRAMID}, or an honest business such as {@code SHOP}
 * @param shown printed keys of what it is reached and paid by and tracked with, for example {@code phone:+77011234567}; cards with all digits
 * @param cited printed keys of what it only warns of
 * @param signs by path, the signs that the page's own words show
 */
public record SiteTruth(String topic, Set<String> shown, Set<String> cited, Map<String, Set<String>> signs) {

    /** Of a site whose truth nobody wrote down. */
    public static final SiteTruth UNTOLD = new SiteTruth("", Set.of(), Set.of(), Map.of());

    /** Copies the collections. */
    public SiteTruth {
        shown = Set.copyOf(shown);
        cited = Set.copyOf(cited);
        signs = Map.copyOf(signs);
    }
}
