package org.ormek.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.api.audit.AuditLog;
import org.ormek.api.judgement.JudgementBook;
import org.ormek.api.resources.SightingStore;
import org.ormek.comparison.Comparisons;
import org.ormek.comparison.Explanations;
import org.ormek.detection.ClusterDetectionJob;
import org.ormek.extract.FieldReader;
import org.ormek.extract.Reading;
import org.ormek.extract.ReadingHints;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.GraphView;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.graph.GraphWriter;
import org.ormek.graph.Scope;
import org.ormek.graph.neo4j.Neo4jGraph;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerAddress;
import org.ormek.graph.server.ServerSettings;
import org.ormek.ingest.archive.Archive;
import org.ormek.home.HomeSecret;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.document.DocumentReaderProcess;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.run.Replay;
import org.ormek.ingest.run.RollBack;
import org.ormek.ingest.run.Sources;
import org.ormek.ingest.run.Verification;
import org.ormek.ingest.run.VictimFiles;
import org.ormek.ingest.shared.Readers;
import org.ormek.ingest.shared.RowParser;
import org.ormek.model.EntityKey;

/** One home, opened: its folder, its relational store, its graph, its imports. */
final class Home implements AutoCloseable {

    private final Path path;
    private final Store store;
    private final @Nullable EmbeddedServer server;
    private final Neo4jGraph graph;
    private final DocumentReaderProcess documents;
    private final Archive archive;
    private final Imports imports;
    private final Sources sources;
    private final Readers readers;
    private final VictimFiles victims;
    private final SightingNotes sightings;

    private Home(Path path, Store store, @Nullable EmbeddedServer server, Neo4jGraph graph) {
        this.path = path;
        this.store = store;
        this.server = server;
        this.graph = graph;
        this.documents = DocumentReaderProcess.ofCheckout();
        this.archive = new Archive(path);
        this.readers = Readers.withCardSecret(HomeSecret.of(path, "cards"));
        VictimDoor door = new VictimDoor(HomeSecret.of(path, "victims"));
        this.sources = sources(archive, readers, door, documents);
        this.sightings = new SightingNotes(new SightingStore(store.source()));
        this.imports = imports(path, archive, store, sources, graph.writer(), graph.retraction(), sightings);
        this.victims = new VictimFiles(imports.ledger(), sources, door);
    }

    /** How archived files become evidence. */
    static Sources sources(Archive archive, Readers readers, VictimDoor door, DocumentReaderProcess documents) {
        return new Sources(archive, new RowParser(readers, door), documents, WarcRows::open);
    }

    /** The imports of a home into whatever writes its graph. */
    static Imports imports(Path path, Archive archive, Store store, Sources sources, GraphWriter writer, EvidenceRetraction retraction, SightingNotes sightings) {
        return new Imports(path, archive, new Ledger(store.source()), sources, writer, retraction, sightings, store.repository(), store.operator(), store.transactions());
    }

    /** Opens a home: finds the graph that runs for it, or starts one for as long as this is open. */
    static Home open(Path path) {
        Path home = path.toAbsolutePath().normalize();
        Store store = new Store(home);
        @Nullable EmbeddedServer server = null;
        try {
            String uri = System.getenv("ORMEK_NEO4J_URI");
            ServerAddress address;
            if (uri != null && !uri.isBlank()) {
                address = new ServerAddress(uri, orEmpty("ORMEK_NEO4J_USER"), orEmpty("ORMEK_NEO4J_PASSWORD"), "server");
            } else {
                FirstLoadHome.recover(home, store);
                server = EmbeddedServer.startOrFind(home, ServerSettings.defaults());
                address = server.address();
            }
            Neo4jGraph graph = Neo4jGraph.connect(address);
            graph.verify();
            graph.migrate();
            return new Home(home, store, server, graph);
        } catch (RuntimeException e) {
            if (server != null) {
                server.close();
            }
            store.close();
            throw e;
        }
    }

    private static String orEmpty(String variable) {
        String value = System.getenv(variable);
        return value == null ? "" : value;
    }

    Path path() {
        return path;
    }

    Store store() {
        return store;
    }

    GraphView graph() {
        return graph.view();
    }

    Imports imports() {
        return imports;
    }

    /** Keys that a text may be a writing of: the printed form first, then any identifier read in it. */
    List<EntityKey> readingsOf(String text) {
        List<EntityKey> keys = new ArrayList<>();
        EntityKey.parse(text).ifPresent(keys::add);
        if (readers.fields().readAny(text, ReadingHints.NONE) instanceof Reading.Recognized recognized) {
            keys.add(recognized.entity().key());
        }
        return keys;
    }

    /** Reads identifiers as this home writes them. */
    FieldReader fields() {
        return readers.fields();
    }

    ClusterView clusters() {
        return graph.clusters();
    }

    Comparisons comparisons() {
        return new Comparisons(graph.view(), graph.clusters(), graph.comparison(), judgements(), SignalsFile.builtIn(), Clock.systemUTC());
    }

    Explanations explanations() {
        return new Explanations(graph.view(), graph.clusters(), comparisons(), judgements(), SignalsFile.builtIn());
    }

    /** What analysts have decided. */
    JudgementBook judgements() {
        return new JudgementBook(graph.view(), store.source(), Clock.systemUTC());
    }

    ClusterWriter clusterWriter() {
        return graph.clusterWriter();
    }

    /** Finds clusters, obeying what analysts have decided. */
    ClusterDetectionJob detection(Signals signals, Clock clock) {
        return new ClusterDetectionJob(graph.view(), graph.clusterWriter(), judgements(), signals, clock);
    }

    /** Who a victim is; only for the re-identification call. */
    VictimFiles victims() {
        return victims;
    }

    Replay replay() {
        return new Replay(archive, imports.ledger(), imports);
    }

    RollBack rollBack() {
        return new RollBack(path, imports.ledger(), sources, graph.retraction(), sightings);
    }

    /** The log of looks at personal data; its checkpoints lie outside the store. */
    AuditLog auditLog() {
        return new AuditLog(store.source(), path.resolve("audit.checkpoint"), HomeSecret.of(path, "audit"));
    }

    Verification verification() {
        return new Verification(archive, imports.ledger(), sources, graph.inventory());
    }

    /** The owner of a home sees all of it. */
    Scope everything() {
        return Scope.of(graph.view().listDatasets());
    }

    @Override
    public void close() {
        documents.close();
        graph.close();
        if (server != null) {
            server.close();
        }
        store.close();
    }
}
