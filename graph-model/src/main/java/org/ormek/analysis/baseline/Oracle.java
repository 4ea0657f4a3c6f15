package org.ormek.analysis.baseline;

import java.util.HashMap;
import java.util.Map;
import org.ormek.analysis.cluster.DisjointSets;
import org.ormek.analysis.projection.Projection;

/** Components over the edges that tie entities of one owner: what is missing here, no method can find in this evidence. */
public final class Oracle {

    private Oracle() {
    }

    /**
     * Groups the entities.
     *
     * @param group the true group of each entity: its network, firm or the like, negative for none
     * @return a group number for each entity
     */
    public static int[] run(Projection projection, int[] group) {
        DisjointSets sets = new DisjointSets(projection.entities());
        for (int node = 0; node < projection.nodes(); node++) {
            boolean entity = node < projection.entities();
            if (entity && group[node] < 0) {
                continue;
            }
            Map<Integer, Integer> first = new HashMap<>();
            if (entity) {
                first.put(group[node], node);
            }
            for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
                int member = projection.memberOf(e);
                if (group[member] >= 0) {
                    sets.join(member, first.computeIfAbsent(group[member], key -> member));
                }
            }
        }
        int[] found = new int[projection.entities()];
        for (int i = 0; i < found.length; i++) {
            found[i] = sets.find(i);
        }
        return found;
    }
}
