package org.ormek.bench.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.explain.EvidencePath;
import org.ormek.analysis.explain.Membership;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.Resampling;
import org.ormek.analysis.signal.Signals;

/**
 * Whether explanations name what matters: one member of each larger cluster loses the documents that its explanation
 * names, or as many others of its cluster, and everything is clustered again.
 */
final class Faithfulness {
    private static final int SMALLEST = 10;


    private Faithfulness() {
    }

    /**
     * @param named  share of the members that left when what was named was deleted
     * @param random share that left when as much else was
     */
    record Result(double named, double random) {
    }

    static Result of(Clustering clustering, Signals signals, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Membership membership = new Membership(clustering);
        Projection projection = clustering.ties().projection();
        Map<Integer, Integer> centres = new TreeMap<>();
        BitSet named = new BitSet();
        BitSet others = new BitSet();
        for (int c = 0; c < clustering.clusters() && clustering.membersOf(c).length >= SMALLEST; c++) {
            int[] members = clustering.membersOf(c);
            int member = members[random.nextInt(members.length)];
            List<EvidencePath> paths = membership.pathsOf(member, Membership.ENOUGH);
            if (!paths.isEmpty()) {
                centres.put(member, membership.centreOf(c));
                BitSet path = new BitSet();
                paths.forEach(p -> documents(projection, p).forEach(path::set));
                named.or(path);
                List<Integer> rest = new ArrayList<>(documents(projection, clustering, c));
                rest.removeIf(path::get);
                for (int i = 0; i < path.cardinality() && !rest.isEmpty(); i++) {
                    others.set(rest.remove(random.nextInt(rest.size())));
                }
            }
        }
        return new Result(left(clustering, signals, named, centres), left(clustering, signals, others, centres));
    }

    private static double left(Clustering clustering, Signals signals, BitSet deleted, Map<Integer, Integer> centres) {
        Projection projection = clustering.ties().projection();
        Projection rest = Resampling.keeping(projection, edge -> !deleted.get(projection.documentOf(edge)));
        Clustering again = new ClusterDetection(signals, clustering.settings()).run(rest, List.of());
        long left = centres.entrySet().stream().filter(entry -> again.clusterOf(entry.getKey()) == Clustering.NONE
                || again.clusterOf(entry.getKey()) != again.clusterOf(entry.getValue())).count();
        return centres.isEmpty() ? 0 : left / (double) centres.size();
    }

    /** Documents of the ties of the path. */
    private static TreeSet<Integer> documents(Projection projection, EvidencePath path) {
        TreeSet<Integer> documents = new TreeSet<>();
        for (int i = 1; i < path.nodes().size(); i++) {
            between(projection, path.nodes().get(i - 1), path.nodes().get(i), documents);
            between(projection, path.nodes().get(i), path.nodes().get(i - 1), documents);
        }
        return documents;
    }

    private static void between(Projection projection, int member, int node, TreeSet<Integer> documents) {
        for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
            if (projection.memberOf(e) == member) {
                documents.add(projection.documentOf(e));
            }
        }
    }

    private static TreeSet<Integer> documents(Projection projection, Clustering clustering, int cluster) {
        TreeSet<Integer> documents = new TreeSet<>();
        for (int member : clustering.membersOf(cluster)) {
            for (int place = projection.firstAsMember(member); place < projection.firstAsMember(member + 1); place++) {
                documents.add(projection.documentOf(projection.edgeOfMember(place)));
            }
        }
        return documents;
    }
}
