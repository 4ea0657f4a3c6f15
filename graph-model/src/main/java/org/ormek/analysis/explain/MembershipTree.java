package org.ormek.analysis.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Ruling;

/**
 * The minimal evidence of all members of a cluster at once: the strongest way of each, within the cluster, to the member
 * that most of it hangs on. Where ties do not lead on, a ruling that two belong together does.
 */
public final class MembershipTree {
    private final int centre;
    private final Map<Integer, Integer> before;
    private final Set<Integer> ruled = new HashSet<>();

    /**
     * A step of a way.
     *
     * @param from  where it begins, on the member's side
     * @param to    where it ends, on the centre's side
     * @param ruled true if a ruling leads on and no tie
     */
    public record Step(int from, int to, boolean ruled) {
    }

    /**
     * The ways of a cluster.
     *
     * @param together rulings of the run
     */
    public MembershipTree(Clustering clustering, int cluster, List<Ruling.MustLink> together) {
        centre = new Membership(clustering).centreOf(cluster);
        PathSearch paths = new PathSearch(clustering.graph(), node -> clustering.clusterOf(node) == cluster, PathOrder.STRONGEST);
        before = new HashMap<>(paths.treeFrom(centre));
        List<Ruling.MustLink> inside = together.stream().filter(must -> clustering.clusterOf(must.a()) == cluster && clustering.clusterOf(must.b()) == cluster).toList();
        boolean grown = !inside.isEmpty();
        while (grown) {
            grown = false;
            for (Ruling.MustLink must : inside) {
                grown |= lead(must.a(), must.b(), paths) || lead(must.b(), must.a(), paths);
            }
        }
    }

    private boolean lead(int from, int to, PathSearch paths) {
        if (!before.containsKey(from) || before.containsKey(to)) {
            return false;
        }
        paths.treeFrom(to).forEach(before::putIfAbsent);
        before.put(to, from);
        ruled.add(to);
        return true;
    }

    /** The member that all ways lead to. */
    public int centre() {
        return centre;
    }

    /** The way of the member; empty for the centre, and for one that only shared services tie to the cluster. */
    public List<Step> pathOf(int member) {
        List<Step> path = new ArrayList<>();
        int node = member;
        while (node != centre && before.containsKey(node)) {
            int next = before.getOrDefault(node, centre);
            path.add(new Step(node, next, ruled.contains(node)));
            node = next;
        }
        return path;
    }
}
