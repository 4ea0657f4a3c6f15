package org.ormek.analysis.explain;

import org.ormek.analysis.signal.Signal;

/**
 * One clue that two entities share, as a bar of the waterfall.
 *
 * @param signal     kind of clue
 * @param shared     node that both are tied to; the second entity itself where a source ties the two directly
 * @param documentA  document that ties the first entity to it
 * @param documentB  document that ties the second to it; the same where there is one only
 * @param m          probability that two entities of one network share such a clue
 * @param u          probability that two unrelated ones do: the larger of what is counted and the signal's floor
 * @param sharers    how many share this one
 * @param population how many share any of its kind
 * @param decay      what is left after the time between the two sightings, 0 to 1
 * @param bits       log2(m / u), capped, times decay
 * @param counted    bits that enter the sum, less where the clue repeats others of its signal or group
 */
public record Contribution(Signal signal, int shared, int documentA, int documentB, double m, double u, int sharers, int population,
                           double decay, double bits, double counted) {

    /** The same with another count. */
    Contribution counting(double value) {
        return new Contribution(signal, shared, documentA, documentB, m, u, sharers, population, decay, bits, value);
    }
}
