package org.ormek.bench.cluster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ormek.analysis.metric.Agreement;
import org.ormek.analysis.script.ScriptGroups;
import org.ormek.extract.Folding;

/**
 * Measures script groups on transcripts with known campaigns: a CSV with the columns transcript and campaign, the latter
 * empty where none is known. All transcripts are grouped, pairs are counted among those with a campaign.
 */
final class ScriptMeasure {

    private ScriptMeasure() {
    }

    /**
     * What was measured.
     *
     * @param transcripts texts grouped
     * @param labelled    texts with a known campaign
     * @param campaigns   known campaigns
     * @param agreement   of groups and campaigns
     * @param largest     texts in the largest group
     */
    record Result(int transcripts, int labelled, int campaigns, Agreement agreement, int largest) {
    }

    static Result of(Path file) throws IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows = reader.stream().toList();
        }
        int[] group = ScriptGroups.of(rows.stream().map(row -> Folding.forMatching(row.getField("transcript"))).toList());
        Map<String, Integer> campaigns = new HashMap<>();
        int[] labelled = IntStream.range(0, group.length).filter(i -> !rows.get(i).getField("campaign").isEmpty()).toArray();
        int[] truth = Arrays.stream(labelled).map(i -> campaigns.computeIfAbsent(rows.get(i).getField("campaign"), key -> campaigns.size())).toArray();
        Map<Integer, Integer> sizes = new HashMap<>();
        Arrays.stream(group).forEach(g -> sizes.merge(g, 1, Integer::sum));
        return new Result(group.length, labelled.length, campaigns.size(), Agreement.of(Arrays.stream(labelled).map(i -> group[i]).toArray(), truth),
                sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }
}
