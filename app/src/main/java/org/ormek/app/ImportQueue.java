package org.ormek.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ormek.api.imports.ImportDesk;
import org.ormek.api.jobs.RollBackDesk;
import org.ormek.api.jobs.StopDesk;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.run.RollBack;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports and roll backs that came in over HTTP, run one after another in the background; what was left unfinished goes on at start. */
final class ImportQueue implements ImportDesk, StopDesk, RollBackDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final RollBack rollBack;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Set<Long> open = ConcurrentHashMap.newKeySet();

    ImportQueue(Imports imports, RollBack rollBack) {
        this.imports = imports;
        this.rollBack = rollBack;
        imports.ledger().listRollingBack().stream().map(ImportEntry::id).forEach(this::enqueueRollBack);
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
        return imports.stop(id, asker);
    }

    @Override
    public boolean rollBack(long id, String asker, String reason) {
        boolean asked = rollBack.order(id, asker, reason);
        if (asked) {
            enqueueRollBack(id);
        }
        return asked;
    }

    private void enqueueRollBack(long id) {
        worker.execute(() -> {
            // Ordered twice, or ended by another process meanwhile.
            if (imports.ledger().listRollingBack().stream().noneMatch(entry -> entry.id() == id)) {
                return;
            }
            try {
                rollBack.run(id, (rows, bytes, total) -> { });
            } catch (RuntimeException e) {
                LOG.error("The roll back of import {} did not end; it goes on with the next start: {}", id, e.getMessage());
            }
        });
    }

    private void enqueue(long id) {
        // One that waits or runs already is not begun a second time.
        if (open.add(id)) {
            worker.execute(() -> run(id));
        }
    }

    private void run(long id) {
        try {
            if (imports.ledger().find(id).filter(entry -> !entry.state().equals("STOPPED")).isPresent()) {
                imports.run(id, (rows, bytes, total) -> { });
            }
        } catch (RuntimeException e) {
            // The ledger holds the reason for the one who asked.
            LOG.error("Import {} failed: {}", id, e.getMessage());
        } finally {
            open.remove(id);
        }
    }

    /** The import in hand is stopped after its present rows, and goes on with the next start. */
    @Override
    public void close() {
        worker.shutdown();
        List<Long> unfinished = List.copyOf(open);
        unfinished.forEach(id -> imports.stop(id, "the end of the server"));
        Background.await(worker, 30);
        unfinished.forEach(imports.ledger()::goOnLater);
    }
}
