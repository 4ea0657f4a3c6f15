package org.ormek.analysis.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.ormek.analysis.tie.TieGraph;

/**
 * Tests whether what an entity is shared by belongs together. Each sharer votes for its community, a clue for the one
 * that most of its other members are in; purity is the share of the largest. Communities too small to mean anything
 * have no vote. Not safe for use by several threads.
 */
final class ServiceTest {
    private static final int SMALLEST = 3;
    private static final double MOSTLY_ALONE = .8;
    private static final int MANY = 12;
    private final TieGraph graph;
    private final int entities;
    private final BitSet silent;
    private final IntPredicate ownedByOne;
    private final int[] community;
    private final int[] size;
    private final int[] votes;
    private int[] touched = new int[64];
    private double purity;
    private int home;

    /**
     * @param graph     all ties, whether or not they were used for the communities
     * @param entities  nodes below this number are entities, the rest clues
     * @param silent    entities that have no vote, because they are services already
     * @param ownedByOne entities of a kind that has one owner however many use it, such as a wallet; for them it means nothing
     *                   that those who share it have nothing else in common
     * @param community  of each node, dense
     */
    ServiceTest(TieGraph graph, int entities, BitSet silent, IntPredicate ownedByOne, int[] community) {
        this.graph = graph;
        this.entities = entities;
        this.silent = silent;
        this.ownedByOne = ownedByOne;
        this.community = community;
        this.size = new int[graph.nodes()];
        this.votes = new int[graph.nodes()];
        for (int i = 0; i < entities; i++) {
            size[community[i]]++;
        }
    }

    /** Tests the entity; then ask for {@link #purity()} and {@link #home()}. */
    void test(int entity) {
        int sharers = 0;
        int voters = 0;
        int distinct = 0;
        home = -1;
        for (int place = graph.first(entity); place < graph.first(entity + 1); place++) {
            int vote = vote(entity, graph.neighbour(place));
            sharers += vote >= 0 ? 1 : 0;
            if (vote >= 0 && size[vote] >= SMALLEST) {
                voters++;
                if (votes[vote]++ == 0) {
                    touched = distinct == touched.length ? Arrays.copyOf(touched, distinct * 2) : touched;
                    touched[distinct++] = vote;
                }
                home = home < 0 || votes[vote] > votes[home] ? vote : home;
            }
        }
        boolean alone = !ownedByOne.test(entity) && sharers > MANY && sharers - voters > MOSTLY_ALONE * sharers;
        purity = alone ? 0 : voters == 0 ? 1 : votes[home] / (double) voters;
        for (int i = 0; i < distinct; i++) {
            votes[touched[i]] = 0;
        }
    }

    /** Purity of the tested entity: 1 if nothing speaks against it, near 0 if its sharers have nothing to do with one another. */
    double purity() {
        return purity;
    }

    /** The community most of the tested entity's sharers are in; -1 if none of them has a vote. */
    int home() {
        return home;
    }

    /** Whether the other end of a tie of the entity belongs to a community to speak of that is not its home. */
    boolean isForeign(int entity, int other, int itsHome) {
        int vote = vote(entity, other);
        return vote >= 0 && vote != itsHome && size[vote] >= SMALLEST;
    }

    private int vote(int entity, int other) {
        if (other >= entities) {
            return majority(other, entity);
        }
        return silent.get(other) ? -1 : community[other];
    }

    /** The community that most of the clue's other members are in, the first of equals; -1 if it has no others. */
    private int majority(int clue, int without) {
        int best = -1;
        int most = 0;
        for (int place = graph.first(clue); place < graph.first(clue + 1); place++) {
            int candidate = graph.neighbour(place);
            if (candidate != without && !silent.get(candidate)) {
                int count = 0;
                for (int other = graph.first(clue); other < graph.first(clue + 1); other++) {
                    int member = graph.neighbour(other);
                    count += member != without && !silent.get(member) && community[member] == community[candidate] ? 1 : 0;
                }
                if (count > most) {
                    best = community[candidate];
                    most = count;
                }
            }
        }
        return best;
    }
}
