package org.ormek.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ormek.graph.GraphInventory;
import org.ormek.ingest.archive.Archive;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.model.Sha256;

/**
 * Checks a home: the digests of the archive, the accounts of every import, drawn up anew from the bytes of its source, that
 * all it states is in the graph, and that no evidence lacks its archived source.
 */
public final class Verification {

    private final Archive archive;
    private final Ledger ledger;
    private final Sources sources;
    private final GraphInventory graph;

    /** Over the three stores of a home, with what reads a source again. */
    public Verification(Archive archive, Ledger ledger, Sources sources, GraphInventory graph) {
        this.archive = archive;
        this.ledger = ledger;
        this.sources = sources;
        this.graph = graph;
    }

    /**
     * What was found.
     *
     * @param imports   imports checked
     * @param sources   archived files checked
     * @param evidence  pieces of evidence checked
     * @param entities  entities read
     * @param graphHash digest over the content of all evidence in order of id, without source and location, and over the
     *                  counts, flags and links of all entities in order of key
     * @param faults    sentences; empty if all is well
     * @param notes     what is no fault but worth doing: imports that this version would read otherwise
     */
    public record Result(long imports, long sources, long evidence, long entities, Sha256 graphHash, List<String> faults, List<String> notes) {
    }

    /** Runs all checks. Reads every archived row again, which takes about as long as reading it took when it was imported. */
    public Result run() {
        return run(text -> { });
    }

    /** The same, and gives the text whose digest the graph's hash is, record by record, to compare two homes. */
    public Result run(Consumer<String> canonical) {
        List<String> faults = new ArrayList<>();
        Set<Sha256> kept = new HashSet<>();
        try {
            for (Sha256 digest : archive.list().toList()) {
                kept.add(digest);
                if (!archive.digestNow(digest).equals(digest)) {
                    faults.add("The archived source " + digest + " has other bytes than its name says.");
                }
            }
            List<ImportEntry> imports = ledger.listAll();
            for (ImportEntry entry : imports) {
                check(entry, kept, faults);
            }
            MessageDigest hash = Sha256.newDigest();
            long[] count = {0};
            graph.forEachEvidence(evidence -> {
                count[0]++;
                if (!kept.contains(evidence.provenance().source())) {
                    faults.add("Evidence " + evidence.id() + " has no archived source (" + evidence.provenance().sourceName() + ").");
                }
                add(evidence.id() + "\n" + evidence.dataset() + "\n" + String.join("\n", evidence.content()) + "\n", hash, canonical);
            });
            long[] entities = {0};
            graph.forEachEntity(entity -> {
                entities[0]++;
                add(entity.key() + "\n" + String.join("\n", entity.facts()) + "\n", hash, canonical);
            });
            return new Result(imports.size(), kept.size(), count[0], entities[0], Sha256.of(hash), faults, OlderReadings.in(imports).stream().map(OlderReadings::note).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String text, MessageDigest hash, Consumer<String> canonical) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        canonical.accept(text);
    }

    private void check(ImportEntry entry, Set<Sha256> kept, List<String> faults) throws IOException {
        String name = "Import " + entry.id() + " (" + entry.job() + ", " + entry.sourceName() + ")";
        if (!kept.contains(entry.source())) {
            faults.add(name + ": its source is not in the archive.");
        } else if (Files.size(archive.pathOf(entry.source())) != entry.counts().bytesTotal()) {
            faults.add(name + ": the archived source has another size than was imported.");
        }
        if (entry.state().equals(ImportEntry.ROLLING_BACK)) {
            faults.add(name + ": was not rolled back to the end. Run 'rollback " + entry.id() + "' again to finish it.");
        } else if (entry.isUnfinished() || entry.state().equals("STOPPED")) {
            faults.add(name + ": is " + entry.state() + ", not done. Run 'ingest' again to finish it.");
        } else if (!entry.counts().balance()) {
            faults.add(name + ": the accounts do not balance: " + entry.counts());
        } else if (kept.contains(entry.source()) && !entry.state().equals(ImportEntry.ROLLED_BACK)) {
            (OlderReadings.isOlder(entry) ? Recount.lossesOf(entry, sources, graph) : Recount.faultsOf(entry, archive, sources, graph)).forEach(fault -> faults.add(name + ": " + fault));
        }
    }
}
