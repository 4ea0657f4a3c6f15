package org.ormek.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.explain.Counter;
import org.ormek.analysis.explain.Support;
import org.ormek.graph.ClusterMember;
import org.ormek.judgement.Judgement;

/**
 * Why an entity is a member of its cluster.
 *
 * @param member      the member, with its weight and stability
 * @param doubtful    true if it stayed in less than 60 % of the resampled runs
 * @param hold        what holds it
 * @param centre      the member that most of the cluster hangs on
 * @param path        the strongest way to the centre within the cluster; empty for the centre, and where shared services alone hold
 * @param weakestBits bits of the weakest tie of the way, which is as strong as the way is; 0 without one
 * @param signals     bits of its ties within the cluster by signal, most first; they add up to the weight of the member
 * @param withCentre  what all evidence says of the member and the centre; null for the centre, and where the evidence knows one no more
 * @param judgements  what analysts have decided of the member, as far as the run obeys it
 */
public record MemberExplanation(ClusterMember member, boolean doubtful, Hold hold, Comparison.Node centre, List<Step> path, double weakestBits,
                                List<SignalBits> signals, @Nullable WithCentre withCentre, List<Judgement> judgements) {

    /** Copies the lists. */
    public MemberExplanation {
        path = List.copyOf(path);
        signals = List.copyOf(signals);
        judgements = List.copyOf(judgements);
    }

    /** What holds a member. */
    public enum Hold {
        /** It is what most of the cluster hangs on. */
        CENTRE,
        /** Evidence alone. */
        TIES,
        /** A judgement is a step of the way. */
        JUDGEMENT,
        /** Most who share its services are in the cluster. */
        SERVICES
    }

    /**
     * A step of the way.
     *
     * @param from      where it begins
     * @param to        where it ends
     * @param signal    id in the table of weights, or {@code JUDGEMENT}
     * @param name      its name there
     * @param bits      of the tie; 0 for a judgement
     * @param citations the document it rests on; none for a judgement, and for one that was rolled back since
     */
    public record Step(Comparison.Node from, Comparison.Node to, String signal, String name, double bits, List<Comparison.Citation> citations) {
    }

    /**
     * Bits of one signal.
     *
     * @param signal id in the table of weights
     * @param name   its name there
     * @param group  signals of one group say much the same again
     * @param bits   of all ties of the member within the cluster that have it
     */
    public record SignalBits(String signal, String name, String group, double bits) {
    }

    /**
     * The member and the centre compared as a link report does it.
     *
     * @param evidenceBits log2 of the likelihood ratio of all evidence
     * @param support      the word for it
     * @param counters     what speaks against common control
     * @param counterBits  bits of that, 0 or below
     */
    public record WithCentre(double evidenceBits, Support support, List<Counter> counters, double counterBits) {
    }
}
