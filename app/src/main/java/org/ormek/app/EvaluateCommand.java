package org.ormek.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.app.evaluation.RunScores;
import org.ormek.app.evaluation.ScoreWriter;
import org.ormek.graph.ClusterRun;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures clusters against planted truth. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measures the clusters of the last './ormek cluster' against the truth that './ormek simulate' planted, beside naive methods on the same evidence.")
final class EvaluateCommand implements Callable<Integer> {

    /** How to print. */
    enum Format { text, json }

    @Option(names = "--truth", required = true, paramLabel = "FILE", description = "The truth/truth.jsonl of the simulated inputs that were imported.")
    private Path truth = Path.of("");

    @Option(names = "--format", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        try (Home opened = home.open()) {
            ClusterRun run = opened.clusters().findRun(opened.everything()).orElseThrow(() -> new OrmekException("No clusters have been detected here. Run './ormek cluster' first."));
            RunScores scores = RunScores.of(run, opened.graph(), opened.clusters(), opened.clusterWriter(), SignalsFile.builtIn(), truth, opened.fields());
            System.out.println(format == Format.json ? ScoreWriter.json(scores) : ScoreWriter.text(scores));
            if (scores.evidence() != run.evidence()) {
                System.err.printf("The run read %,d pieces of evidence, and there are %,d now. Run './ormek cluster' again for figures of what is there.%n", run.evidence(), scores.evidence());
            }
        }
        return 0;
    }
}
