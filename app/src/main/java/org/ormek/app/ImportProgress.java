package org.ormek.app;

import org.ormek.api.jobs.JobCard;
import org.ormek.ingest.ledger.ImportEntry;

/** How far an import is. */
@FunctionalInterface
interface ImportProgress {

    /** From the accounts in the ledger, whatever it has of them while the import runs. */
    ImportProgress OF_LEDGER = entry -> {
        ImportEntry.Counts counts = entry.counts();
        long done = entry.state().equals("DONE") ? counts.bytesTotal() : counts.bytesAccepted() + counts.bytesQuarantined();
        return new JobCard.Progress(counts.bytesTotal(), done, counts.written() + counts.duplicate() + counts.quarantined(), counts.written(), counts.duplicate(), counts.quarantined());
    };

    /** The progress of an import that the ledger has. */
    JobCard.Progress of(ImportEntry entry);
}
