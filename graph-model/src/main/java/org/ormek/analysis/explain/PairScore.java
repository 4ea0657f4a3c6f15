package org.ormek.analysis.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ormek.analysis.signal.SignalGroup;
import org.ormek.analysis.signal.Signals;

/**
 * What the evidence says of two entities.
 *
 * @param priorBits     log2 of the odds of common control before any evidence; below 0
 * @param contributions clues, the weightiest first
 * @param counters      what speaks against it
 * @param counterBits   bits of that, 0 or below
 */
public record PairScore(double priorBits, List<Contribution> contributions, Set<Counter> counters, double counterBits) {

    /** Copies the collections. */
    public PairScore {
        contributions = List.copyOf(contributions);
        counters = Set.copyOf(counters);
    }

    /** Bits of the evidence: log2 of the likelihood ratio. */
    public double evidenceBits() {
        return contributions.stream().mapToDouble(Contribution::counted).sum() + counterBits;
    }

    /** Bits with the prior: log2 of the odds after the evidence. For ranking; no report calls it a probability of guilt. */
    public double totalBits() {
        return priorBits + evidenceBits();
    }

    /** The word for the evidence. */
    public Support support() {
        return Support.ofBits(evidenceBits());
    }

    /** Counted bits by group, for the waterfall. */
    public Map<SignalGroup, Double> byGroup(Signals signals) {
        Map<SignalGroup, Double> groups = new EnumMap<>(SignalGroup.class);
        contributions.forEach(c -> groups.merge(signals.get(c.signal()).group(), c.counted(), Double::sum));
        return groups;
    }
}
