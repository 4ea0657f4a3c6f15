package org.ormek.analysis.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.analysis.tie.Ties;

/** The result of a run. Clusters are numbered from 0, those with most entities first; equal ones by their first entity. */
public final class Clustering {
    /** Of an entity or clue that is in no cluster. */
    public static final int NONE = -1;
    private final Settings settings;
    private final Ties ties;
    private final TieGraph graph;
    private final int[] clusterOfNode;
    private final int[] start;
    private final int[] members;
    private final List<SharedService> services;
    private final Map<Phase, Double> seconds;

    Clustering(Settings settings, Ties ties, TieGraph graph, int[] clusterOfNode, int clusters, List<SharedService> services, Map<Phase, Double> seconds) {
        this.settings = settings;
        this.ties = ties;
        this.graph = graph;
        this.clusterOfNode = clusterOfNode;
        this.services = List.copyOf(services);
        this.seconds = Map.copyOf(seconds);
        this.start = new int[clusters + 1];
        int entities = ties.projection().entities();
        for (int i = 0; i < entities; i++) {
            if (clusterOfNode[i] >= 0) {
                start[clusterOfNode[i] + 1]++;
            }
        }
        for (int c = 0; c < clusters; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        this.members = new int[start[clusters]];
        for (int i = 0; i < entities; i++) {
            if (clusterOfNode[i] >= 0) {
                members[next[clusterOfNode[i]]++] = i;
            }
        }
    }

    /** How many clusters; each has at least two entities. */
    public int clusters() {
        return start.length - 1;
    }

    /** The cluster of an entity or of a clue (see the projection's numbers), or {@link #NONE}. */
    public int clusterOf(int node) {
        return clusterOfNode[node];
    }

    /** The cluster of each entity, or {@link #NONE}. */
    public int[] clusterOfEntities() {
        return Arrays.copyOf(clusterOfNode, ties.projection().entities());
    }

    /** The entities of a cluster in order of their numbers. */
    public int[] membersOf(int cluster) {
        return Arrays.copyOfRange(members, start[cluster], start[cluster + 1]);
    }

    /** Bits of a member's ties to the entities and clues of its own cluster; 0 for one that is in none. */
    public double weightInside(int member) {
        int cluster = clusterOfNode[member];
        double sum = 0;
        for (int place = graph.first(member); cluster != NONE && place < graph.first(member + 1); place++) {
            sum += clusterOfNode[graph.neighbour(place)] == cluster ? graph.weight(place) : 0;
        }
        return sum;
    }

    /** The shared services in order of their numbers. */
    public List<SharedService> services() {
        return services;
    }

    /** What the run was made with. */
    public Settings settings() {
        return settings;
    }

    /** The weighed ties that the run was made of. */
    public Ties ties() {
        return ties;
    }

    /** The ties that counted, with their bits: none of a shared service, none of which a purity test says that it leads astray. */
    public TieGraph graph() {
        return graph;
    }

    /** Wall time of each phase. */
    public Map<Phase, Double> seconds() {
        return seconds;
    }
}
