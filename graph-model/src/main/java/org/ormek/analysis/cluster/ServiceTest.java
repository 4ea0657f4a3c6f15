package org.ormek.analysis.cluster;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Tests whether what an entity is shared by belongs together. Each sharer votes for its community; purity is the share
 * of the largest. Those in no community to speak of have no vote.
 */
final class ServiceTest {
    private static final int SMALLEST = 3;
    private static final double MOSTLY_ALONE = .8;
    private static final int MANY = 12;
    private final Adjacency graph;
    private final int entities;
    private final BitSet excluded;
    private final int[] community;
    private final int[] size;

    /**
     * @param graph     all edges that weigh anything, whether or not they were used for the communities
     * @param excluded  entities that are services already
     * @param community of each node
     */
    ServiceTest(Adjacency graph, int entities, BitSet excluded, int[] community) {
        this.graph = graph;
        this.entities = entities;
        this.excluded = excluded;
        this.community = community;
        this.size = new int[graph.nodes()];
        for (int i = 0; i < entities; i++) {
            size[community[i]]++;
        }
    }

    /** Purity of the entity: 1 if nothing speaks against it, 0 if its sharers have nothing to do with one another. */
    double purity(int entity) {
        Map<Integer, Integer> votes = new HashMap<>();
        int sharers = 0;
        int voters = 0;
        for (int place = graph.start[entity]; place < graph.start[entity + 1]; place++) {
            int other = graph.neighbour[place];
            int vote = other < entities ? excluded.get(other) ? -1 : community[other] : majority(other, entity);
            if (vote >= 0) {
                sharers++;
                if (size[vote] >= SMALLEST) {
                    voters++;
                    votes.merge(vote, 1, Integer::sum);
                }
            }
        }
        if (sharers > MANY && sharers - voters > MOSTLY_ALONE * sharers) {
            return 0;
        }
        return voters == 0 ? 1 : votes.values().stream().mapToInt(Integer::intValue).max().orElse(0) / (double) voters;
    }

    /** The community that most of the clue's other members are in; -1 if it has no others. */
    private int majority(int clue, int without) {
        int best = -1;
        int bestCount = 0;
        for (int place = graph.start[clue]; place < graph.start[clue + 1]; place++) {
            int candidate = graph.neighbour[place];
            if (candidate != without && !excluded.get(candidate)) {
                int count = 0;
                for (int other = graph.start[clue]; other < graph.start[clue + 1]; other++) {
                    int member = graph.neighbour[other];
                    count += member != without && !excluded.get(member) && community[member] == community[candidate] ? 1 : 0;
                }
                if (count > bestCount) {
                    best = community[candidate];
                    bestCount = count;
                }
            }
        }
        return best;
    }
}
