package org.ormek.analysis.explain;

import java.util.List;

/**
 * A chain of ties between two entities.
 *
 * @param nodes         entities and clues on the way, both ends included
 * @param bits          of each tie, one fewer than nodes
 */
public record EvidencePath(List<Integer> nodes, List<Double> bits) {

    /** Copies the lists. */
    public EvidencePath {
        nodes = List.copyOf(nodes);
        bits = List.copyOf(bits);
    }

    /** How many ties. */
    public int hops() {
        return bits.size();
    }

    /** Bits of the weakest tie, which is as strong as the path is. */
    public double weakestBits() {
        return bits.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }
}
