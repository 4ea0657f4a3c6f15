package org.ormek.simulation.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.simulation.evidence.ComplaintRow;
import org.ormek.simulation.evidence.MessageRow;
import org.ormek.simulation.evidence.SiteReport;
import org.ormek.simulation.world.TruthLedger;

/** The truth, apart from the inputs. */
public final class TruthFiles {

    private TruthFiles() {
    }

    /** Writes who owns each thing that the inputs cite; victims are there whether or not a text names them. */
    public static void writeEntities(TruthLedger truth, OutputTree out) {
        List<Map<String, ?>> lines = new ArrayList<>();
        truth.entries().forEach((key, entry) -> {
            if (entry.cited() > 0 || entry.role().equals("victim")) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("entity", key);
                line.put("network", entry.network());
                line.put("role", entry.role());
                if (entry.group() != null) {
                    line.put("group", entry.group());
                }
                line.put("cited", entry.cited());
                if (!entry.usedBy().isEmpty()) {
                    line.put("used_by", entry.usedBy());
                }
                lines.add(line);
            }
        });
        out.write("truth/truth.jsonl", JsonLines.of(lines), lines.size());
    }

    /** Writes which network each complaint, site report and message is about. */
    public static void writeEvidence(List<ComplaintRow> complaints, List<SiteReport> sites, List<MessageRow> messages, OutputTree out) {
        List<Map<String, ?>> lines = new ArrayList<>();
        complaints.forEach(row -> lines.add(line("complaint:" + row.id(), row.network(), row.nature())));
        sites.forEach(report -> lines.add(line("site-report:" + report.site().value(), report.network(), report.category())));
        messages.forEach(row -> lines.add(line("message:" + row.id(), row.network(), row.network() == null ? "benign" : "genuine")));
        out.write("truth/evidence.jsonl", JsonLines.of(lines), lines.size());
    }

    private static Map<String, @Nullable Object> line(String evidence, @Nullable String network, String nature) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("evidence", evidence);
        line.put("network", network);
        line.put("nature", nature);
        return line;
    }
}
