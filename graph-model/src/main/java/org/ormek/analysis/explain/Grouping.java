package org.ormek.analysis.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ormek.analysis.signal.EvidenceWeight;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalGroup;
import org.ormek.analysis.signal.Signals;

/**
 * Counts clues that say much the same only in part: the n-th clue of a signal half of what the one before it counts;
 * of a group the best signal in full, the second by half, the rest not at all; groups add up.
 */
final class Grouping {
    private static final double SECOND = .5;

    private Grouping() {
    }

    /** The clues with what they count, the weightiest first. */
    static List<Contribution> count(List<Contribution> clues, Signals signals) {
        List<Contribution> sorted = new ArrayList<>(clues);
        sorted.sort(Comparator.comparingDouble((Contribution c) -> -c.bits()).thenComparing(Contribution::signal).thenComparingInt(Contribution::shared));
        Map<Signal, Integer> repeats = new EnumMap<>(Signal.class);
        Map<Signal, Double> sums = new EnumMap<>(Signal.class);
        List<Contribution> halved = new ArrayList<>();
        for (Contribution clue : sorted) {
            int before = repeats.merge(clue.signal(), 1, Integer::sum) - 1;
            Contribution counting = clue.counting(clue.bits() * EvidenceWeight.repeat(before));
            sums.merge(clue.signal(), counting.counted(), Double::sum);
            halved.add(counting);
        }
        Map<SignalGroup, List<Signal>> ranking = new EnumMap<>(SignalGroup.class);
        sums.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<Signal, Double> sum) -> -sum.getValue()).thenComparing(Map.Entry::getKey))
                .forEach(sum -> ranking.computeIfAbsent(signals.get(sum.getKey()).group(), key -> new ArrayList<>()).add(sum.getKey()));
        List<Contribution> counted = new ArrayList<>();
        for (Contribution clue : halved) {
            int rank = ranking.getOrDefault(signals.get(clue.signal()).group(), List.of()).indexOf(clue.signal());
            counted.add(clue.counting(clue.counted() * (rank == 0 ? 1 : rank == 1 ? SECOND : 0)));
        }
        counted.sort(Comparator.comparingDouble((Contribution c) -> -c.counted()).thenComparing(Contribution::signal).thenComparingInt(Contribution::shared));
        return counted;
    }
}
