package org.ormek.api.resources;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ormek.model.GroundKind;

/**
 * The brand that a page was seen to pass itself off as.
 *
 * @param brand   its id
 * @param grounds by what it is seen (HOST_INSIDE, TITLE, FORM ...), each with the part of the host or the words of the page that show it
 */
public record PosedBrand(String brand, SortedMap<String, String> grounds) {

    /** All kinds of grounds, in the order in which people read them. */
    static final List<String> KINDS = Arrays.stream(GroundKind.values()).map(Enum::name).toList();

    /** Copies the map. */
    public PosedBrand {
        grounds = new TreeMap<>(grounds);
    }
}
