package org.ormek.ingest.run;

import java.io.IOException;
import java.util.Optional;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.archive.VictimIdentity;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Parsed;
import org.ormek.model.Evidence;
import org.ormek.model.OrmekException;

/**
 * Finds a victim's clear identity again. No list of victims is kept: the row of the piece of evidence is read once more from
 * its archived source, and taken only if it makes the very same evidence.
 */
public final class VictimFiles {

    private final Ledger ledger;
    private final VictimDoor door;
    private final Sources sources;

    /** Over the ledger and the archived sources of a home. */
    public VictimFiles(Ledger ledger, Sources sources, VictimDoor door) {
        this.ledger = ledger;
        this.door = door;
        this.sources = sources;
    }

    /**
     * The victim that the evidence tells of.
     *
     * @return empty if its row names none, or its source is no longer there
     * @throws OrmekException if the source cannot be read
     */
    public Optional<VictimIdentity> find(Evidence evidence) {
        for (ImportEntry entry : ledger.listOf(evidence.dataset(), evidence.provenance().source())) {
            Optional<ImportJob> job = ImportJob.find(entry.job()).filter(known -> known.parser().equals(evidence.provenance().parser()) || known.earlierParsers().contains(evidence.provenance().parser()));
            if (job.isPresent()) {
                Optional<VictimIdentity> found = find(evidence, Sources.orderOf(entry));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<VictimIdentity> find(Evidence evidence, Order order) {
        try (RowSource rows = sources.open(order)) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (row.location().equals(evidence.provenance().location())) {
                    return of(row, evidence, order);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new OrmekException("The archived source of " + order.sourceName() + " cannot be read (" + e.getMessage() + "). Check the archive with './ormek verify'.", e);
        }
    }

    private Optional<VictimIdentity> of(SourceRow row, Evidence evidence, Order order) {
        Parsed parsed = sources.parse(row, order);
        boolean same = parsed.ids().anyMatch(evidence.id()::equals);
        return same ? order.mapping().apply(row.fields()).map(door::identityOf).filter(identity -> !identity.columns().isEmpty()) : Optional.empty();
    }
}
