package org.ormek.analysis.lineage;

/**
 * Where a cluster would first fall into two parts; {@link Bridges} finds it.
 *
 * @param a      one end of the weightiest tie between the parts
 * @param b      its other end
 * @param bits   weight of all ties between the parts
 * @param ties   how many they are
 * @param lesser entities in the smaller of the two parts
 */
public record Bridge(int a, int b, double bits, int ties, int lesser) {
    /** Entities that make a part worth the name. */
    public static final int SMALLEST = 3;
}
