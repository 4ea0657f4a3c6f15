package org.ormek.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.GraphInventory;
import org.ormek.ingest.archive.Archive;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Parsed;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;

/**
 * Draws up the accounts of one import anew from the bytes of its archived source, without what the import noted while it
 * ran, and looks for each piece of evidence in the graph.
 */
final class Recount {

    private static final int BATCH = 1_000;

    private final ImportEntry entry;
    private final GraphInventory graph;
    private final Set<Sha256> batch = new HashSet<>();
    private long rows;
    private long quarantined;
    private long bytesAccepted;
    private long bytesQuarantined;
    private long bytesSeparators;
    private long absent;
    private long present;
    private @Nullable Sha256 firstAbsent;

    private Recount(ImportEntry entry, GraphInventory graph) {
        this.entry = entry;
        this.graph = graph;
    }

    /**
     * Counts the rows and bytes of an import that is done, and compares them with the ledger and the graph.
     *
     * @return sentences without the name of the import; empty if all agrees
     * @throws IOException if the archive cannot be read
     */
    static List<String> faultsOf(ImportEntry entry, Archive archive, Sources sources, GraphInventory graph) throws IOException {
        Recount recount = new Recount(entry, graph);
        recount.read(sources);
        return recount.compare(Files.size(archive.pathOf(entry.source())));
    }

    /**
     * The same for an import that another version of the parser read: only that nothing of it is lost, whichever version's reading stands.
     *
     * @return sentences without the name of the import
     * @throws OrmekException if the archive cannot be read
     */
    static List<String> lossesOf(ImportEntry entry, Sources sources, GraphInventory graph) {
        Recount recount = new Recount(entry, graph);
        sources.forEachRow(entry, Long.MAX_VALUE, row -> {
            row.ids().forEach(recount.batch::add);
            if (recount.batch.size() >= BATCH) {
                recount.countPresent();
            }
        });
        recount.countPresent();
        long noted = entry.counts().written() + entry.counts().duplicate();
        return recount.present >= noted ? List.of() : List.of((noted - recount.present) + " of its " + noted
                + " pieces of evidence are not in the graph. Run 'ingest' with the file again to add what is missing.");
    }

    private void countPresent() {
        present += graph.present(batch).size();
        batch.clear();
    }

    private void read(Sources sources) throws IOException {
        Order order = Sources.orderOf(entry);
        try (RowSource source = sources.open(order)) {
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                add(sources.parse(row, order));
            }
            bytesSeparators = source.separatorBytes();
        }
        lookUp();
    }

    private void add(Parsed parsed) {
        rows++;
        if (parsed.evidence() == null) {
            quarantined++;
            bytesQuarantined += parsed.rowBytes();
            return;
        }
        bytesAccepted += parsed.rowBytes();
        batch.add(parsed.evidence().id());
        if (batch.size() == BATCH) {
            lookUp();
        }
    }

    private void lookUp() {
        batch.removeAll(graph.present(batch));
        absent += batch.size();
        firstAbsent = firstAbsent == null ? batch.stream().findFirst().orElse(null) : firstAbsent;
        batch.clear();
    }

    private List<String> compare(long size) {
        ImportEntry.Counts ledger = entry.counts();
        List<String> faults = new ArrayList<>();
        difference("rows", rows, ledger.read(), faults);
        difference("quarantined rows", quarantined, ledger.quarantined(), faults);
        difference("rows that are evidence", rows - quarantined, ledger.written() + ledger.duplicate(), faults);
        difference("bytes of accepted rows", bytesAccepted, ledger.bytesAccepted(), faults);
        difference("bytes of quarantined rows", bytesQuarantined, ledger.bytesQuarantined(), faults);
        difference("bytes between rows", bytesSeparators, ledger.bytesSeparators(), faults);
        if (bytesSeparators >= 0 && size != bytesAccepted + bytesQuarantined + bytesSeparators) {
            faults.add("of the " + size + " bytes of its source, " + (bytesAccepted + bytesQuarantined + bytesSeparators) + " are accounted for.");
        }
        if (absent > 0) {
            faults.add(absent + " pieces of evidence that its source holds are not in the graph, " + firstAbsent
                    + " among them. Run 'ingest' with the file again to add what is missing.");
        }
        return faults;
    }

    private static void difference(String what, long counted, long noted, List<String> faults) {
        if (counted != noted) {
            faults.add("its source has " + counted + " " + what + ", the ledger says " + noted + ".");
        }
    }
}
