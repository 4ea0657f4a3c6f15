package org.ormek.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ormek.analysis.tie.Ties;

/**
 * Parts clusters that hold entities which an analyst keeps apart. The cluster is put together again from its strongest
 * ties to its weakest, and a tie that would join two entities kept apart is left out; so each of the others stays with
 * the side that it is more strongly tied to.
 */
final class Separation {
    private final Ties ties;
    private final Rulings rulings;
    private final DisjointSets joined;

    Separation(Ties ties, Rulings rulings) {
        this.ties = ties;
        this.rulings = rulings;
        this.joined = new DisjointSets(ties.projection().nodes());
    }

    /** The sets after parting. {@code weight} is that of each tie that holds, 0 for the others. */
    DisjointSets part(DisjointSets whole, float[] weight) {
        Set<Integer> torn = new HashSet<>();
        Map<Integer, Set<Integer>> enemies = new HashMap<>();
        for (Ruling.CannotLink cannot : rulings.apart()) {
            if (whole.find(cannot.a()) == whole.find(cannot.b())) {
                torn.add(whole.find(cannot.a()));
                enemies.computeIfAbsent(cannot.a(), key -> new HashSet<>()).add(cannot.b());
                enemies.computeIfAbsent(cannot.b(), key -> new HashSet<>()).add(cannot.a());
            }
        }
        if (torn.isEmpty()) {
            return whole;
        }
        rulings.together().forEach(must -> joinUnlessApart(must.a(), must.b(), enemies));
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < weight.length; t++) {
            if (weight[t] > 0) {
                if (torn.contains(whole.find(ties.memberOf(t)))) {
                    order.add(t);
                } else {
                    joined.join(ties.memberOf(t), ties.sharedOf(t));
                }
            }
        }
        order.sort(Comparator.comparingDouble((Integer t) -> -weight[t]));
        order.forEach(t -> joinUnlessApart(ties.memberOf(t), ties.sharedOf(t), enemies));
        return joined;
    }

    /** Enemies are kept by the item that stands for a set, and merged as sets are. */
    private void joinUnlessApart(int a, int b, Map<Integer, Set<Integer>> enemies) {
        int x = joined.find(a);
        int y = joined.find(b);
        if (x == y || enemies.getOrDefault(x, Set.of()).stream().anyMatch(enemy -> joined.find(enemy) == y)) {
            return;
        }
        int root = joined.join(x, y);
        Set<Integer> other = enemies.remove(root == x ? y : x);
        if (other != null) {
            enemies.computeIfAbsent(root, key -> new HashSet<>()).addAll(other);
        }
    }
}
