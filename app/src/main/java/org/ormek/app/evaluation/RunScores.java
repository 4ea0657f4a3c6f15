package org.ormek.app.evaluation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.ormek.analysis.baseline.Baseline;
import org.ormek.analysis.baseline.Oracle;
import org.ormek.analysis.metric.Evaluation;
import org.ormek.analysis.metric.LargestFirst;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.EvidenceReading;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.tie.Ties;
import org.ormek.analysis.tie.Weighing;
import org.ormek.extract.FieldReader;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.OrmekException;

/**
 * How good the clusters of a run are against planted truth, and how good naive methods and a perfect one are on the same evidence.
 *
 * @param run       the run
 * @param evidence  pieces of evidence in its datasets now; another number than the run read if something came or went since
 * @param networks  planted networks with an entity in it
 * @param known     entities that the truth knows
 * @param missing   entities of networks that the evidence does not hold
 * @param found     of the run's clusters, in the order in which an investigator sees them
 * @param baselines of naive methods
 * @param oracle    of a method that knows which ties lead astray: more cannot be found in this evidence
 */
public record RunScores(ClusterRun run, long evidence, int networks, int known, int missing, Evaluation found, SequencedMap<Baseline, Evaluation> baselines, Evaluation oracle) {

    /** Copies the map. */
    public RunScores {
        baselines = new LinkedHashMap<>(baselines);
    }

    /**
     * Measures a run.
     *
     * @param clusters of the run that the scope of its datasets sees
     * @param runs     gives the members of the run
     * @param truth    file that the simulation wrote
     * @param reader   of the home
     * @throws OrmekException if the truth cannot be read or is about other inputs
     */
    public static RunScores of(ClusterRun run, GraphView graph, ClusterView clusters, ClusterWriter runs, Signals signals, Path truth, FieldReader reader) {
        ProjectionBuilder builder = new ProjectionBuilder();
        EntityIndex index = new EntityIndex(builder);
        EvidenceReading reading = new EvidenceReading(builder, index);
        int[] documents = {0};
        graph.readEvidence(evidence -> reading.add(evidence, documents[0]++), Scope.of(run.datasets()));
        PlantedTruth planted = PlantedTruth.read(truth, index, reader);
        int known = count(planted.known());
        if (known == 0) {
            throw new OrmekException("No entity of " + truth + " is in the datasets " + run.datasets() + ". Give the truth of the very inputs that were imported.");
        }
        Projection projection = builder.build();
        Ties bare = Weighing.unweighted(projection, signals);
        LinkedHashMap<Baseline, Evaluation> naive = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            naive.put(baseline, score(LargestFirst.numbered(baseline.run(bare, run.seed())), planted));
        }
        return new RunScores(run, documents[0], planted.networks(), known, planted.missing(), score(clustersOf(run, clusters, runs, index), planted), naive,
                score(LargestFirst.numbered(Oracle.run(projection, planted.group())), planted));
    }

    /** The place of each entity's cluster in the list by priority, -1 for none. */
    private static int[] clustersOf(ClusterRun run, ClusterView clusters, ClusterWriter runs, EntityIndex index) {
        Map<String, Integer> places = new HashMap<>();
        clusters.listClusters(ClusterQuestion.first(Integer.MAX_VALUE), Scope.of(run.datasets())).items().forEach(card -> places.put(card.id(), places.size()));
        int[] cluster = new int[index.size()];
        Arrays.fill(cluster, -1);
        List<ClusterWriter.Earlier> members = runs.clustersOf(run.id());
        members.forEach(one -> one.bits().keySet().forEach(key -> index.find(key).ifPresent(number -> cluster[number] = places.getOrDefault(one.id(), -1))));
        return cluster;
    }

    private static Evaluation score(int[] cluster, PlantedTruth truth) {
        return Evaluation.of(cluster, truth.network(), truth.group(), truth.known());
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
