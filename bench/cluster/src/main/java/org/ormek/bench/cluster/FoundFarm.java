package org.ormek.bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.metric.Evaluation;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.EvidenceReading;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.simulation.farm.SiteFarm;

/**
 * What the captures of a crawled farm say against what was planted.
 *
 * @param score    identifiers and signs
 * @param clusters of sites, detected with the built-in weights
 */
record FoundFarm(FarmScore score, Evaluation clusters) {

    /** Reads the WARC files of the crawl's folder once, as the import does. */
    static FoundFarm of(SiteFarm farm, Path folder, long seed) throws IOException {
        FarmScore score = new FarmScore();
        ProjectionBuilder builder = new ProjectionBuilder();
        EntityIndex index = new EntityIndex(builder);
        EvidenceReading reading = new EvidenceReading(builder, index);
        int[] documents = {0};
        FarmCommand.read(folder, evidence -> {
            score.add(evidence);
            reading.add(evidence, documents[0]++);
        });
        int[] cluster = new ClusterDetection(SignalsFile.builtIn(), Settings.withSeed(seed)).run(builder.build(), List.of()).clusterOfEntities();
        return new FoundFarm(score, FarmCommand.evaluate(farm, index, cluster));
    }
}
