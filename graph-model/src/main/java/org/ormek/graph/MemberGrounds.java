package org.ormek.graph;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/**
 * Why a member is in its cluster, as the run saw it.
 *
 * @param centre  the member that most of the cluster hangs on
 * @param path    the strongest way to it, within the cluster; empty for the centre, and where shared services alone tie the member
 * @param signals bits of the member's ties within the cluster, by id of the signal
 */
public record MemberGrounds(EntityKey centre, List<Step> path, SortedMap<String, Double> signals) {

    /** The signal of a step that an analyst's judgement makes. */
    public static final String JUDGEMENT = "JUDGEMENT";

    /** Copies the collections. */
    public MemberGrounds {
        path = List.copyOf(path);
        signals = new TreeMap<>(Map.copyOf(signals));
    }

    /**
     * A step of a way.
     *
     * @param from     key of an entity, or {@code evidence:ID} of a text
     * @param to       the same
     * @param signal   id of the signal that ties the two, or {@link #JUDGEMENT}
     * @param bits     of the tie; 0 for a judgement
     * @param evidence that states it; null for a judgement
     */
    public record Step(String from, String to, String signal, double bits, @Nullable Sha256 evidence) {
    }
}
