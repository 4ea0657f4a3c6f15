package org.ormek.bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.EvidenceReading;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.app.evaluation.PlantedTruth;
import org.ormek.script.Scripts;
import org.ormek.extract.CardHasher;
import org.ormek.extract.FieldReader;
import org.ormek.simulation.Simulation;
import org.ormek.simulation.SimulationSettings;

/**
 * One simulated world as clustering sees it, and the truth about it.
 *
 * @param projection the evidence
 * @param index      its entities
 * @param truth      who owns them
 */
record MeasuredWorld(Projection projection, EntityIndex index, PlantedTruth truth) {
    private static final byte[] SECRET = new byte[32];

    /** Simulates and reads a world below the folder, or takes what an earlier run left there. */
    static MeasuredWorld of(SimulationSettings settings, Path folder) throws IOException {
        Path world = folder.resolve(settings.topology() + "-" + settings.level() + "-" + settings.networks() + "-" + settings.seed());
        Path kept = folder.resolve(world.getFileName() + ".bin");
        ProjectionBuilder builder = new ProjectionBuilder();
        EntityIndex index = new EntityIndex(builder);
        Projection projection;
        if (Files.exists(kept)) {
            projection = ProjectionFile.read(kept, builder, index);
        } else {
            Simulation.write(settings, world);
            EvidenceReading reading = new EvidenceReading(builder, index);
            Scripts scripts = new Scripts(builder, index);
            int[] documents = {0};
            new SimulatedEvidence(SECRET).read(world, evidence -> {
                scripts.add(evidence, documents[0]);
                reading.add(evidence, documents[0]++);
            });
            scripts.tie();
            projection = builder.build();
            ProjectionFile.write(kept, projection, index);
        }
        return new MeasuredWorld(projection, index, PlantedTruth.read(world.resolve("truth/truth.jsonl"), index, new FieldReader(new CardHasher(SECRET))));
    }
}
