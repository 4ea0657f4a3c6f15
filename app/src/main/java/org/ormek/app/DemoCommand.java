package org.ormek.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.api.ApiServer;
import org.ormek.detection.ClusterDetectionJob;
import org.ormek.graph.ClusterRun;
import org.ormek.simulation.Simulation;
import org.ormek.simulation.SimulationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the main job on made-up data. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Makes complaints, messages, site reports, captured sites and lists, ingests them into the embedded graph, prints the counts, detects clusters and serves.")
final class DemoCommand implements Callable<Integer> {

    private static final int CAPTURED_SITES = 48;

    @Option(names = "--no-serve", description = "End after the jobs.")
    private boolean noServe;

    @Option(names = "--port", description = "Port on loopback (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--home", paramLabel = "DIR", description = "Where to keep the demo's data (default: ~/.ormek-demo).")
    private @Nullable Path home;

    @Override
    public Integer call() throws InterruptedException {
        if (!noServe) {
            ApiServer.requireFree(port);
        }
        Path folder = home == null ? Path.of(System.getProperty("user.home"), ".ormek-demo") : home;
        Path inputs = folder.resolve("demo-inputs");
        System.err.println("Making demo inputs in " + inputs);
        Simulation.write(SimulationSettings.demo(), inputs);
        Simulation.writeCaptures(SimulationSettings.demo().seed(), CAPTURED_SITES, inputs);
        try (EndSignal end = new EndSignal(); Home opened = Home.open(folder)) {
            ImportRun run = new ImportRun(opened.imports());
            run.resume(opened.rollBack());
            IngestCommand.batchesOfAll(inputs).forEach(batch -> run.run(batch.job(), batch.files(), "demo", "", "demo"));
            run.total();
            System.out.print(StatsCommand.text(StatsCommand.counts(opened)));
            if (!noServe) {
                ClusterRun found = opened.detection(SignalsFile.builtIn(), Clock.systemUTC())
                        .run(new ClusterDetectionJob.Order("demo", opened.everything(), 1, 3), step -> System.err.println("  " + step));
                System.err.printf("%,d clusters and %,d shared services%n", found.clusters(), found.services());
                try (WebServer server = WebServer.start(opened, port)) {
                    server.printWelcome();
                    end.await();
                }
            }
        }
        return 0;
    }
}
