package org.ormek.ingest.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Parsed;
import org.ormek.model.Evidence;
import org.ormek.model.OrmekException;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/**
 * Takes an import back: what only it stated leaves the graph, what other imports state as well stays and is attributed to
 * one of them. What an import states is read again from its archived source, which stays, as does its entry in the
 * ledger. One that was interrupted is ended by running it again.
 */
public final class RollBack {

    /** Digests held at a time; an import of more is done slice by slice, so that memory does not grow with it. */
    private static final int SLICE = 250_000;
    private static final int BATCH = 1_000;

    private final Path home;
    private final Ledger ledger;
    private final Sources sources;
    private final EvidenceRetraction graph;
    private final EvidenceWatcher watcher;

    /** Over the ledger, the archived sources and the graph of a home. */
    public RollBack(Path home, Ledger ledger, Sources sources, EvidenceRetraction graph, EvidenceWatcher watcher) {
        this.home = home;
        this.ledger = ledger;
        this.sources = sources;
        this.graph = graph;
        this.watcher = watcher;
    }

    /**
     * What a roll back does or did.
     *
     * @param removed pieces of evidence that only this import stated
     * @param kept    pieces that another import states as well
     * @param missing pieces that this import brought and that are not found any more, because this version reads its rows
     *                as other evidence than the one that imported them
     */
    public record Result(long removed, long kept, long missing) {
    }

    /**
     * What a roll back would do. Changes nothing.
     *
     * @throws OrmekException if there is no such import, or it cannot be rolled back
     */
    public Result preview(long id) {
        ImportEntry entry = find(id);
        if (!entry.mayBeRolledBack()) {
            throw refusal(entry);
        }
        return new Pass(entry, true).run((rows, bytes, total) -> { });
    }

    /**
     * Enters the wish in the ledger; {@link #run} fulfils it.
     *
     * @param asker  who wants it
     * @param reason why, for the ledger
     * @return false if it waits, runs or was rolled back before
     */
    public boolean order(long id, String asker, String reason) {
        return ledger.askToRollBack(id, "Rolled back by " + asker + ": " + reason);
    }

    /**
     * Fulfils what was ordered. While an import runs in this home, in whichever process, it waits.
     *
     * @param progress told how many rows of the import are done
     * @throws OrmekException if the import was not ordered to be rolled back, or a source cannot be read
     */
    public Result run(long id, Progress progress) {
        return HomeTurn.take(home, HomeTurn.IMPORT, progress::waiting, () -> {
            ImportEntry entry = find(id);
            // Another process may have ended it while this one waited for the lock.
            if (!entry.state().equals(ImportEntry.ROLLING_BACK)) {
                throw refusal(entry);
            }
            Result result = new Pass(entry, false).run(progress);
            ledger.rolledBack(entry);
            return result;
        });
    }

    private ImportEntry find(long id) {
        return ledger.find(id).orElseThrow(() -> new OrmekException("There is no import " + id + ". './ormek jobs' lists them."));
    }

    private static OrmekException refusal(ImportEntry entry) {
        return new OrmekException("Import " + entry.id() + " is " + entry.state() + ", so it cannot be rolled back"
                + (entry.state().equals(ImportEntry.ROLLED_BACK) ? " again." : " now. Stop it first: './ormek jobs --stop " + entry.id() + "'."));
    }

    /** One walk over the rows of an import. */
    private final class Pass {

        private final ImportEntry entry;
        private final boolean only;
        private final List<ImportEntry> others;
        private final Set<Sha256> slice = new HashSet<>();
        private long rows;
        private long removed;
        private long kept;

        /** With {@code preview} nothing is changed. */
        private Pass(ImportEntry entry, boolean preview) {
            this.entry = entry;
            this.only = preview;
            this.others = ledger.listAll().stream().filter(other -> other.mayStateTheSameAs(entry)).toList();
        }

        private Result run(Progress progress) {
            Consumer<Parsed> collect = row -> {
                rows++;
                // Which version read it is not asked of each row: what is not there is passed over.
                row.ids().limit(only && row.evidence() == null ? 0 : only ? 1 : Long.MAX_VALUE).forEach(slice::add);
                if (slice.size() >= SLICE) {
                    settle();
                    progress.at(rows, 0, entry.counts().bytesTotal());
                }
            };
            OrmekException unreadable = null;
            try {
                sources.forEachRow(entry, Long.MAX_VALUE, collect);
            } catch (OrmekException e) {
                unreadable = e;
            }
            settle();
            // Where nothing is missing the import itself came no further.
            if (unreadable != null && missing() > 0) {
                throw unreadable;
            }
            if (only && OlderReadings.isOlder(entry)) {
                removed = Math.max(0, entry.counts().written() + entry.counts().duplicate() - kept);
            }
            return new Result(removed, kept, missing());
        }

        private long missing() {
            return Math.max(0, entry.counts().written() - removed - kept);
        }

        private void settle() {
            for (ImportEntry other : others) {
                keepWhatIsStatedIn(other);
            }
            if (only) {
                removed += slice.size();
            } else {
                remove();
            }
            slice.clear();
        }

        private void keepWhatIsStatedIn(ImportEntry other) {
            Map<Sha256, Provenance> moving = new HashMap<>();
            sources.forEachRow(other, statedBy(other), row -> {
                List<Sha256> both = row.ids().filter(slice::remove).toList();
                Evidence evidence = row.evidence();
                if (!both.isEmpty() && evidence != null) {
                    kept++;
                    both.forEach(id -> moving.put(id, asRead(evidence.provenance(), other)));
                }
                if (moving.size() >= BATCH) {
                    attribute(moving);
                }
            });
            attribute(moving);
        }

        /** How many rows of another import say something. One that another version read counts others: it says all when it is done, and nothing before, since it would begin anew. */
        private long statedBy(ImportEntry other) {
            boolean samePlaces = other.parser().equals(ImportJob.find(other.job()).map(ImportJob::parser).orElse(""));
            return samePlaces ? other.counts().read() : OlderReadings.isOlder(other) ? Long.MAX_VALUE : 0;
        }

        private static Provenance asRead(Provenance now, ImportEntry by) {
            return new Provenance(now.source(), now.sourceName(), now.location(), by.parser());
        }

        private void attribute(Map<Sha256, Provenance> moving) {
            if (!only) {
                graph.attribute(entry.source(), moving);
            }
            moving.clear();
        }

        private void remove() {
            List<Sha256> batch = new ArrayList<>(BATCH);
            for (Sha256 id : slice) {
                batch.add(id);
                if (batch.size() == BATCH) {
                    retract(batch);
                }
            }
            retract(batch);
        }

        private void retract(List<Sha256> batch) {
            removed += graph.retract(batch);
            watcher.retracted(batch);
            batch.clear();
        }
    }
}
