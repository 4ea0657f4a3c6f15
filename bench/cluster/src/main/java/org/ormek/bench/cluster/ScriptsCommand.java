package org.ormek.bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ormek.analysis.metric.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints how well script groups agree with labelled campaigns. */
@Command(name = "scripts", mixinStandardHelpOptions = true, description = "Measures script groups on labelled transcripts.")
final class ScriptsCommand implements Callable<Integer> {
    @Parameters(description = "CSV with the columns transcript and campaign.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        ScriptMeasure.Result result = ScriptMeasure.of(file);
        Agreement a = result.agreement();
        System.out.println("| transcripts | labelled | campaigns | pair P | pair R | pair F1 | B3-F1 | ARI | largest group |\n|---|---|---|---|---|---|---|---|---|");
        System.out.printf(Locale.ROOT, "| %d | %d | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %d |%n", result.transcripts(), result.labelled(), result.campaigns(),
                a.pairwisePrecision(), a.pairwiseRecall(), a.pairwiseF1(), a.b3F1(), a.adjustedRand(), result.largest());
        return 0;
    }
}
