package org.ormek.analysis.explain;

import java.util.List;
import java.util.Optional;
import org.ormek.analysis.cluster.Clustering;

/** Why a member is in its cluster: the strongest way, within the cluster, to the member that most of it hangs on. */
public final class Membership {
    /** Ways that hold a member so well that naming more adds nothing: deleting the documents of these takes nine of ten members out. */
    public static final int ENOUGH = 12;
    private final Clustering clustering;

    /** Explains members of the clustering. */
    public Membership(Clustering clustering) {
        this.clustering = clustering;
    }

    /** The member of the cluster whose ties within it weigh most; the first of equals. */
    public int centreOf(int cluster) {
        int best = -1;
        double most = -1;
        for (int member : clustering.membersOf(cluster)) {
            double weight = clustering.weightInside(member);
            if (weight > most) {
                most = weight;
                best = member;
            }
        }
        return best;
    }

    /** The ways of the member to the centre, at most {@code most}; empty for the centre, for one in no cluster, and where a judgement alone put it there. */
    public List<EvidencePath> pathsOf(int member, int most) {
        int cluster = clustering.clusterOf(member);
        if (cluster == Clustering.NONE) {
            return List.of();
        }
        return new PathSearch(clustering.graph(), node -> clustering.clusterOf(node) == cluster, PathOrder.STRONGEST).find(member, centreOf(cluster), most);
    }

    /** The minimal evidence: the strongest of {@link #pathsOf}. */
    public Optional<EvidencePath> findMinimal(int member) {
        return pathsOf(member, 1).stream().findFirst();
    }
}
