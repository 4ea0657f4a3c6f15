package org.ormek.analysis.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the clusters of a run the ids of those of the run before that they continue. Pairs are matched one to one by
 * weighted Jaccard similarity, the best first, from {@link #CONTINUES} up. An old cluster of which half the weight went
 * into a new one that continues another has merged into it (the Jaccard similarity of a small part to a large whole is
 * small by nature and cannot tell); a new cluster of which half came from an old one that goes on elsewhere has split off.
 */
public final class Lineage {
    /** Least similarity of a cluster to the one it continues. */
    public static final double CONTINUES = .3;
    /** Share of a cluster's weight that makes it a part of another. */
    public static final double PART = .5;
    /** Days without evidence after which a cluster is dormant. */
    public static final int DORMANT_DAYS = 90;

    private record Match(double similarity, int old, int now) {
    }

    private final List<Generation> before;
    private final List<Generation> now;
    private final Map<Long, Double> common = new HashMap<>();
    private final double[] oldWeight;
    private final double[] newWeight;

    private Lineage(List<Generation> before, List<Generation> now) {
        this.before = before;
        this.now = now;
        this.oldWeight = before.stream().mapToDouble(Lineage::weight).toArray();
        this.newWeight = now.stream().mapToDouble(Lineage::weight).toArray();
        Map<String, Integer> home = new HashMap<>();
        for (int o = 0; o < before.size(); o++) {
            for (String member : before.get(o).weights().keySet()) {
                home.put(member, o);
            }
        }
        for (int n = 0; n < now.size(); n++) {
            for (Map.Entry<String, Double> member : now.get(n).weights().entrySet()) {
                Integer o = home.get(member.getKey());
                if (o != null) {
                    double old = before.get(o).weights().getOrDefault(member.getKey(), 0.0);
                    common.merge(cell(o, n), Math.min(old, member.getValue()), Double::sum);
                }
            }
        }
    }

    /**
     * The clusters of now with their ids, and what happened.
     *
     * @param clusters in the order given; those that continue one of before have its id
     * @param events   of them, and of those that ended in a merge; sorted by id, then kind
     */
    public record Succession(List<Generation> clusters, List<ClusterEvent> events) {

        /** Copies the lists. */
        public Succession {
            clusters = List.copyOf(clusters);
            events = List.copyOf(events);
        }
    }

    /**
     * Follows clusters from one run to the next.
     *
     * @param before clusters of the last run
     * @param now    clusters of this run; their ids are what a new cluster will be called, and must be new
     * @param today  day of this run
     */
    public static Succession follow(List<Generation> before, List<Generation> now, LocalDate today) {
        return new Lineage(before, now).succession(today);
    }

    private Succession succession(LocalDate today) {
        int[] parent = matched();
        Set<Integer> goesOn = new HashSet<>();
        for (int p : parent) {
            goesOn.add(p);
        }
        List<Generation> named = new ArrayList<>();
        List<ClusterEvent> events = new ArrayList<>();
        for (int n = 0; n < now.size(); n++) {
            Generation cluster = now.get(n);
            String id = parent[n] >= 0 ? before.get(parent[n]).id() : cluster.id();
            named.add(new Generation(id, cluster.weights(), cluster.lastSeen()));
            events.add(event(n, parent[n], id, goesOn));
            if (cluster.lastSeen().plusDays(DORMANT_DAYS).isBefore(today)) {
                events.add(new ClusterEvent(ClusterEvent.Kind.DORMANT, id, List.of()));
            }
        }
        events.sort(Comparator.comparing(ClusterEvent::id).thenComparing(ClusterEvent::kind));
        return new Succession(named, events);
    }

    private ClusterEvent event(int n, int parent, String id, Set<Integer> goesOn) {
        TreeSet<String> taken = new TreeSet<>();
        TreeSet<String> source = new TreeSet<>();
        for (int o = 0; o < before.size(); o++) {
            double share = common.getOrDefault(cell(o, n), 0.0);
            if (o != parent && !goesOn.contains(o) && share >= PART * oldWeight[o]) {
                taken.add(before.get(o).id());
            }
            if (parent < 0 && goesOn.contains(o) && share >= PART * newWeight[n]) {
                source.add(before.get(o).id());
            }
        }
        if (!taken.isEmpty()) {
            return new ClusterEvent(ClusterEvent.Kind.MERGE, id, List.copyOf(taken));
        }
        if (!source.isEmpty()) {
            return new ClusterEvent(ClusterEvent.Kind.SPLIT, id, List.copyOf(source));
        }
        return new ClusterEvent(parent >= 0 ? ClusterEvent.Kind.CONTINUE : ClusterEvent.Kind.BIRTH, id, List.of());
    }

    /** For each new cluster the old one that it continues, or -1. */
    private int[] matched() {
        List<Match> matches = new ArrayList<>();
        common.forEach((cell, weight) -> {
            int o = (int) (cell >> 32);
            int n = (int) (long) cell;
            double similarity = weight / (oldWeight[o] + newWeight[n] - weight);
            if (similarity >= CONTINUES) {
                matches.add(new Match(similarity, o, n));
            }
        });
        matches.sort(Comparator.comparingDouble((Match m) -> -m.similarity).thenComparing(m -> before.get(m.old).id()).thenComparingInt(Match::now));
        int[] parent = new int[now.size()];
        java.util.Arrays.fill(parent, -1);
        Set<Integer> taken = new HashSet<>();
        for (Match match : matches) {
            if (parent[match.now] < 0 && taken.add(match.old)) {
                parent[match.now] = match.old;
            }
        }
        return parent;
    }

    private static double weight(Generation cluster) {
        return cluster.weights().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static long cell(int old, int now) {
        return (long) old << 32 | now;
    }
}
