package org.ormek.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ormek.api.imports.ImportDesk;
import org.ormek.api.jobs.StopDesk;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports that came in over HTTP, run one after another in the background; what was left unfinished goes on at start. */
final class ImportQueue implements ImportDesk, StopDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final BatchStop batch;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Set<Long> open = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> stoppedBy = new ConcurrentHashMap<>();

    ImportQueue(Imports imports, BatchStop batch) {
        this.imports = imports;
        this.batch = batch;
        imports.ledger().listUnfinished().stream().map(ImportEntry::id).forEach(this::enqueue);
    }

    @Override
    public long submit(String job, String dataset, Path file, String name, String mapping, String asker) {
        ImportJob known = ImportJob.find(job).orElseThrow(() -> new OrmekException("There is no job '" + job + "'. Use one of " + ImportJob.words() + "."));
        long id = imports.order(known, dataset, file, name, mapping, asker);
        enqueue(id);
        return id;
    }

    @Override
    public boolean stop(long id, String asker) {
        if (!open.contains(id)) {
            return false;
        }
        stoppedBy.put(id, asker);
        imports.ledger().find(id).ifPresent(batch::stop);
        return true;
    }

    private void enqueue(long id) {
        // One that waits or runs already is not begun a second time.
        if (open.add(id)) {
            worker.execute(() -> run(id));
        }
    }

    private void run(long id) {
        try {
            if (!stoppedBy.containsKey(id)) {
                imports.run(id, (rows, bytes, total) -> stopIfAsked(id));
            } else {
                noteStop(id);
            }
        } catch (RuntimeException e) {
            if (stoppedBy.containsKey(id)) {
                noteStop(id);
            } else {
                // The ledger holds the reason for the one who asked.
                LOG.error("Import {} failed: {}", id, e.getMessage());
            }
        } finally {
            open.remove(id);
            stoppedBy.remove(id);
        }
    }

    /** Asks again at every chunk, since the execution may not have been there when the first word was said. */
    private void stopIfAsked(long id) {
        if (stoppedBy.containsKey(id)) {
            imports.ledger().find(id).ifPresent(batch::stop);
        }
    }

    private void noteStop(long id) {
        LOG.info("Import {} was stopped by {}", id, stoppedBy.get(id));
        imports.ledger().failed(id, "Stopped by " + stoppedBy.get(id) + ". What was written stays; send the same file again to go on.");
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
