package org.ormek.comparison;

import org.ormek.analysis.explain.PathOrder;

/**
 * Which ways between two entities are wanted.
 *
 * @param order           which of them come first
 * @param throughServices true if they may lead over what many share; the weight of such a step is next to nothing
 */
public record Ways(PathOrder order, boolean throughServices) {

    /** The strongest ones, around shared services. */
    public static final Ways STRONGEST = new Ways(PathOrder.STRONGEST, false);
}
