package org.ormek.ingest.run;

import java.util.EnumMap;
import java.util.Map;
import org.ormek.ingest.complaint.ComplaintReader;
import org.ormek.ingest.entitylist.EntityListReader;
import org.ormek.ingest.message.MessageReader;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.RowReader;
import org.ormek.ingest.sitereport.SiteReportReader;
import org.ormek.ingest.tag.TagReader;

/** Which reader knows the columns of which job. */
final class JobReaders {

    private static final Map<ImportJob, RowReader> READERS = new EnumMap<>(Map.of(
            ImportJob.COMPLAINTS, new ComplaintReader(), ImportJob.ENTITIES, new EntityListReader(),
            ImportJob.SITES, SiteReportReader.ofReports(), ImportJob.CAPTURES, SiteReportReader.ofCaptures(), ImportJob.TAGS, new TagReader(), ImportJob.MESSAGES, new MessageReader()));

    private JobReaders() {
    }

    static RowReader of(ImportJob job) {
        RowReader reader = READERS.get(job);
        if (reader == null) {
            throw new IllegalArgumentException("No reader for " + job);
        }
        return reader;
    }
}
