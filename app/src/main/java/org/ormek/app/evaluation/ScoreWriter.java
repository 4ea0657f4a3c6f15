package org.ormek.app.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ormek.analysis.baseline.Baseline;
import org.ormek.analysis.metric.Agreement;
import org.ormek.analysis.metric.Evaluation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scores as JSON for programs and as a table for people. */
public final class ScoreWriter {

    private ScoreWriter() {
    }

    /** One JSON object; each baseline has the same keys as the run itself. */
    public static String json(RunScores scores) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("run", scores.run().id());
        all.put("datasets", scores.run().datasets());
        all.put("networks", scores.networks());
        all.put("knownEntities", scores.known());
        all.put("missingEntities", scores.missing());
        all.putAll(values(scores.found()));
        Map<String, Object> baselines = new LinkedHashMap<>();
        scores.baselines().forEach((baseline, evaluation) -> baselines.put(name(baseline), values(evaluation)));
        all.put("baselines", baselines);
        all.put("oracle", values(scores.oracle()));
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all);
    }

    private static Map<String, Object> values(Evaluation evaluation) {
        Agreement agreement = evaluation.agreement();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("b3Precision", agreement.b3Precision());
        values.put("b3Recall", agreement.b3Recall());
        values.put("b3F1", agreement.b3F1());
        values.put("pairwisePrecision", agreement.pairwisePrecision());
        values.put("pairwiseRecall", agreement.pairwiseRecall());
        values.put("pairwiseF1", agreement.pairwiseF1());
        values.put("adjustedRand", agreement.adjustedRand());
        values.put("benignContamination", evaluation.benignContamination());
        values.put("overMerges", evaluation.overMerges());
        values.put("discoveryAtK", new TreeMap<>(evaluation.discoveryAtK()));
        return values;
    }

    /** CONNECTED_COMPONENTS as connectedComponents. */
    private static String name(Baseline baseline) {
        String[] words = baseline.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    /** A table with a line for the run, for each baseline and for the oracle. */
    public static String text(RunScores scores) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s: %,d networks, %,d entities that the truth knows, %,d of networks that the evidence does not hold", scores.run().id(), scores.networks(),
                scores.known(), scores.missing()));
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%-24s %6s %6s %6s  %6s %6s %6s  %6s  %7s %7s  %s", "", "B3-P", "B3-R", "B3-F1", "pair P", "pair R", "pairF1", "ARI", "benign", "merged",
                "networks found in the first k clusters"));
        lines.add(line("these clusters", scores.found()));
        scores.baselines().forEach((baseline, evaluation) -> lines.add(line(baseline.name().toLowerCase(Locale.ROOT).replace('_', ' '), evaluation)));
        lines.add(line("a perfect method", scores.oracle()));
        lines.add("");
        lines.add("benign: share of the entities that nobody owns for fraud in a cluster with one that somebody does. merged: clusters that hold a tenth or more of two networks.");
        return String.join("\n", lines);
    }

    private static String line(String name, Evaluation evaluation) {
        Agreement agreement = evaluation.agreement();
        StringBuilder found = new StringBuilder();
        new TreeMap<>(evaluation.discoveryAtK()).forEach((k, share) -> found.append(String.format(Locale.ROOT, " %d: %.2f", k, share)));
        return String.format(Locale.ROOT, "%-24s %6.3f %6.3f %6.3f  %6.3f %6.3f %6.3f  %6.3f  %6.1f%% %7d %s", name, agreement.b3Precision(), agreement.b3Recall(), agreement.b3F1(),
                agreement.pairwisePrecision(), agreement.pairwiseRecall(), agreement.pairwiseF1(), agreement.adjustedRand(), 100 * evaluation.benignContamination(), evaluation.overMerges(), found);
    }
}
