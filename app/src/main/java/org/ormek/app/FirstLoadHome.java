package org.ormek.app;

import java.nio.file.Path;
import org.ormek.api.resources.SightingStore;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.graph.FirstLoad;
import org.ormek.graph.neo4j.Neo4jGraph;
import org.ormek.graph.server.GraphBuild;
import org.ormek.ingest.archive.Archive;
import org.ormek.home.HomeSecret;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.document.DocumentReaderProcess;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.shared.Readers;
import org.ormek.model.OrmekException;

/**
 * A home without a graph, opened for its first load: rows, archive and accounts are those of any import, but the graph is
 * made at the end, whole, by the database's offline importer. A first load that is broken off leaves no graph; the next
 * command that opens the home lets all its imports begin anew.
 */
final class FirstLoadHome implements AutoCloseable {

    private final Store store;
    private final GraphBuild build;
    private final FirstLoad load;
    private final DocumentReaderProcess documents;
    private final Imports imports;

    private FirstLoadHome(Path home, Store store, GraphBuild build) {
        this.store = store;
        this.build = build;
        this.load = Neo4jGraph.firstLoad(build.tables());
        this.documents = DocumentReaderProcess.ofCheckout();
        this.imports = imports(home, store, load, documents);
    }

    private static Imports imports(Path home, Store store, FirstLoad load, DocumentReaderProcess documents) {
        Archive archive = new Archive(home);
        Readers readers = Readers.withCardSecret(HomeSecret.of(home, "cards"));
        SightingNotes sightings = new SightingNotes(new SightingStore(store.source()));
        return Home.imports(home, archive, store, Home.sources(archive, readers, new VictimDoor(HomeSecret.of(home, "victims")), documents), load, EvidenceRetraction.ofNothing(), sightings);
    }

    /** Opens a home; refuses one that has a graph or imports, or whose graph is a database elsewhere. */
    static FirstLoadHome open(Path path) {
        String uri = System.getenv("ORMEK_NEO4J_URI");
        if (uri != null && !uri.isBlank()) {
            throw new OrmekException("A first load is for the home's own database, but ORMEK_NEO4J_URI names another. Import without --first-load.");
        }
        Path home = path.toAbsolutePath().normalize();
        Store store = new Store(home);
        try {
            recover(home, store);
            if (new Ledger(store.source()).listAll().stream().map(ImportEntry::state).anyMatch(state -> !state.equals("WAITING"))) {
                throw new OrmekException("The home " + home + " has imports already. A first load is for an empty home; import without --first-load.");
            }
            return new FirstLoadHome(home, store, GraphBuild.begin(home));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Lets the imports of a broken first load begin anew. */
    static void recover(Path home, Store store) {
        if (GraphBuild.isUnfinished(home)) {
            GraphBuild.discard(home, new Ledger(store.source())::beginAllAnew);
        }
    }

    Imports imports() {
        return imports;
    }

    /** Makes the graph; until then there is none. */
    void finish() {
        imports.ledger().listAll().stream().filter(entry -> !entry.state().equals("DONE")).findFirst().ifPresent(entry -> {
            throw new OrmekException("The import of " + entry.sourceName() + " is " + entry.state() + ", so no graph was made. Run the command again.");
        });
        build.make(load.finish());
    }

    @Override
    public void close() {
        documents.close();
        build.close();
        store.close();
    }
}
