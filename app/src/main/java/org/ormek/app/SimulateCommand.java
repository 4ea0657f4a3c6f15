package org.ormek.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ormek.simulation.Simulation;
import org.ormek.simulation.SimulationSettings;
import org.ormek.simulation.world.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes made-up inputs with planted truth. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description = "Writes made-up complaints, messages, site reports and lists, and apart from them the truth.")
final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--level", description = "1 (clean) to 4 (an adversary plants decoys) (default: ${DEFAULT-VALUE}).")
    private int level = 2;

    @Option(names = "--seed", description = "Same seed, same bytes (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(names = "--networks", description = "How many fraud networks (default: ${DEFAULT-VALUE}).")
    private int networks = 200;

    @Option(names = "--topology", description = "Who shares with whom: market (all buy from the same suppliers) or circles (closed circles of three to seven networks) (default: ${DEFAULT-VALUE}).")
    private Topology topology = Topology.MARKET;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out = Path.of(".");

    @Override
    public Integer call() {
        Simulation.write(new SimulationSettings(level, seed, networks, topology), out).rowsByFile()
                .forEach((file, rows) -> System.out.printf("%-44s %,9d%n", file, rows));
        return 0;
    }
}
