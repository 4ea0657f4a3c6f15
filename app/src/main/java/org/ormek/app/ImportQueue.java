package org.ormek.app;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ormek.api.imports.ImportDesk;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports that came in over HTTP, run one after another in the background; what was left unfinished goes on at start. */
final class ImportQueue implements ImportDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    ImportQueue(Imports imports) {
        this.imports = imports;
        imports.ledger().listUnfinished().stream().map(ImportEntry::id).forEach(this::enqueue);
    }

    @Override
    public long submit(String job, String dataset, Path file, String name, String mapping, String asker) {
        ImportJob known = ImportJob.find(job).orElseThrow(() -> new OrmekException("There is no job '" + job + "'. Use one of " + ImportJob.words() + "."));
        long id = imports.order(known, dataset, file, name, mapping, asker);
        enqueue(id);
        return id;
    }

    private void enqueue(long id) {
        worker.execute(() -> {
            try {
                imports.run(id, (rows, bytes, total) -> { });
            } catch (RuntimeException e) {
                // The ledger holds the reason for the one who asked.
                LOG.error("Import {} failed: {}", id, e.getMessage());
            }
        });
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
