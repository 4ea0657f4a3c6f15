package org.ormek.console.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ormek.api.cluster.MemberCsv;
import org.ormek.api.jobs.JobIssue;
import org.ormek.api.words.ReportWords;

/**
 * What was wrong in a file, as CSV (RFC 4180) in UTF-8 with a byte order mark, for whoever sends the file again. Rows that were
 * not used have the number that 'replay' takes.
 */
final class IssueFile {

    private IssueFile() {
    }

    /** With headers and reasons in the language of the words; the messages are English, as everywhere. */
    static byte[] write(List<JobIssue> issues, ReportWords words) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(words.get("imports.number"), words.get("imports.place"), words.get("column.reason"), words.get("imports.field"), words.get("imports.message"));
            for (JobIssue issue : issues) {
                csv.writeRecord(issue.quarantined() ? MemberCsv.guarded(issue.id()) : "", words.place(issue.location()), words.name("issue", issue.reason()),
                        issue.field() == null ? "" : MemberCsv.guarded(issue.field()), MemberCsv.guarded(issue.message()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
