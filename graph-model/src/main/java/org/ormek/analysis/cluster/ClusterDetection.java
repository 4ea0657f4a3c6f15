package org.ormek.analysis.cluster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.analysis.tie.Ties;
import org.ormek.analysis.tie.Weighing;
import org.ormek.model.OrmekException;

/**
 * The whole method: evidence weights, shared services by purity, Leiden, peel, judgements, attachment. The same input,
 * settings and seed give the same result. docs/clustering.md tells why it is so.
 */
public final class ClusterDetection {
    private final Signals signals;
    private final Settings settings;

    /** Detection with the weights and settings. */
    public ClusterDetection(Signals signals, Settings settings) {
        this.signals = signals;
        this.settings = settings;
    }

    /**
     * Finds the clusters of a projection.
     *
     * @param projection the evidence; not empty, since an empty result could not be told from a wrong view
     * @param rulings    what analysts have decided
     * @throws OrmekException if the projection is empty, or a ruling names an entity that is not there or contradicts another
     */
    public Clustering run(Projection projection, List<Ruling> rulings) {
        if (projection.entities() == 0) {
            throw new OrmekException("There is no evidence to cluster: the view holds no entity. Import evidence, or choose other datasets.");
        }
        Rulings decided = new Rulings(rulings, projection.entities());
        Map<Phase, Double> seconds = new EnumMap<>(Phase.class);
        long start = System.nanoTime();
        Ties ties = Weighing.of(projection, signals, settings.mostMentions());
        start = lap(seconds, Phase.WEIGH, start);
        ServiceSearch search = new ServiceSearch(ties, decided, settings);
        search.run();
        start = lap(seconds, Phase.SERVICES, start);
        float[] weight = new float[ties.count()];
        for (int t = 0; t < weight.length; t++) {
            weight[t] = search.weight(t);
        }
        TieGraph graph = TieGraph.of(ties, t -> weight[t]);
        int[] community = Leiden.communities(graph, settings.resolution(), settings.iterations(), settings.seed() + settings.rounds());
        start = lap(seconds, Phase.LEIDEN, start);
        Peel peel = new Peel(ties, weight, community);
        DisjointSets sets = new DisjointSets(projection.nodes());
        for (int t = 0; t < weight.length; t++) {
            if (peel.holds(t)) {
                sets.join(ties.memberOf(t), ties.sharedOf(t));
            }
        }
        start = lap(seconds, Phase.PEEL, start);
        DisjointSets judged = obey(decided, sets, ties, weight, peel);
        start = lap(seconds, Phase.JUDGE, start);
        Numbering numbering = new Numbering(judged, projection);
        attach(search, numbering, projection, decided);
        lap(seconds, Phase.ATTACH, start);
        return new Clustering(settings, ties, graph, numbering.clusterOfNode(), numbering.clusters(), search.services(), seconds);
    }

    private static DisjointSets obey(Rulings rulings, DisjointSets sets, Ties ties, float[] weight, Peel peel) {
        rulings.together().forEach(must -> sets.join(must.a(), must.b()));
        if (rulings.apart().isEmpty()) {
            return sets;
        }
        float[] holding = new float[weight.length];
        for (int t = 0; t < weight.length; t++) {
            holding[t] = peel.holds(t) ? weight[t] : 0;
        }
        return new Separation(ties, rulings).part(sets, holding);
    }

    private void attach(ServiceSearch search, Numbering numbering, Projection projection, Rulings rulings) {
        if (Double.isInfinite(settings.attachBits())) {
            return;
        }
        int[] before = numbering.clusterOfNode().clone();
        Attachment attachment = new Attachment(search, projection, before);
        for (int i = 0; i < projection.entities(); i++) {
            if (before[i] == Clustering.NONE && !search.isService(i) && !rulings.isKeptApart(i)) {
                int cluster = attachment.clusterFor(i, settings.attachBits());
                if (cluster != Clustering.NONE) {
                    numbering.join(i, cluster);
                }
            }
        }
    }

    private static long lap(Map<Phase, Double> seconds, Phase phase, long since) {
        long now = System.nanoTime();
        seconds.put(phase, (now - since) / 1e9);
        return now;
    }
}
