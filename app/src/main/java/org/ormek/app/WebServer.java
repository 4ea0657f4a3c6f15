package org.ormek.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ormek.api.ApiParts;
import org.ormek.api.ApiServer;
import org.ormek.api.crawls.CrawlStore;
import org.ormek.api.resources.CheckStore;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.security.AdminKey;
import org.ormek.api.security.ApiKeys;
import org.ormek.console.Console;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.SearchQuestion;
import org.ormek.ingest.archive.VictimIdentity;
import org.ormek.ingest.ledger.Ledger;

/** The HTTP server of an open home. */
final class WebServer implements AutoCloseable {

    private final Home home;
    private final ApiServer server;
    private final ImportQueue queue;
    private final ClusterQueue clusterRuns;
    private final CrawlRoom crawls;
    private final Path adminKey;
    private final Console console;

    private WebServer(Home home, ApiServer server, ImportQueue queue, ClusterQueue clusterRuns, CrawlRoom crawls, Path adminKey, Console console) {
        this.home = home;
        this.server = server;
        this.queue = queue;
        this.clusterRuns = clusterRuns;
        this.crawls = crawls;
        this.adminKey = adminKey;
        this.console = console;
    }

    /**
     * Starts serving.
     *
     * @throws org.ormek.model.OrmekException if the port is taken
     */
    static WebServer start(Home home, int port) {
        return start(home, port, Clock.systemUTC());
    }

    /** The same with the clock that dates reports and receipts. */
    static WebServer start(Home home, int port, Clock clock) {
        return start(home, port, clock, UnaryOperator.identity());
    }

    /** The same with a change of the settings of crawls, by which tests crawl a network of their own. */
    static WebServer start(Home home, int port, Clock clock, UnaryOperator<CrawlSettings> network) {
        ApiKeys keys = new ApiKeys(home.store().source());
        Path adminKey = AdminKey.ensure(home.path(), keys);
        Ledger ledger = home.imports().ledger();
        ImportQueue queue = new ImportQueue(home.imports(), home.rollBack());
        ClusterQueue clusterRuns = new ClusterQueue(home, clock);
        CheckNotes checks = new CheckNotes(new SightingStore(home.store().source()), new CheckStore(home.store().source()), home::readingsOf);
        CrawlRoom crawls = new CrawlRoom(home.path(), new CrawlStore(home.store().source(), clock), queue, checks, network);
        ApiParts parts = new ApiParts(home.graph(), home.clusters(), home.comparisons(), home.explanations(), clusterRuns, home.store().source(), keys, home.auditLog(), new TypedText(home), queue,
                new LedgerBoard(ledger), evidence -> home.victims().find(evidence).map(VictimIdentity::columns), queue, queue, scope -> ledger.issueCounts(scope.datasets()), crawls, crawls::recheck, clock, home.path());
        Console console = new Console(home.store().source(), clock);
        try {
            return new WebServer(home, ApiServer.start(parts, port, Console.SETTINGS, console), queue, clusterRuns, crawls, adminKey, console);
        } catch (RuntimeException e) {
            crawls.close();
            clusterRuns.close();
            queue.close();
            throw e;
        }
    }

    /** Where it answers. */
    String url() {
        return server.url();
    }

    /** A link that makes the first account of the console, once; empty if there is an administrator. */
    Optional<String> firstLink() {
        return console.firstLink().map(path -> server.url() + path);
    }

    /** Says where it is and what to try. */
    void printWelcome() {
        String url = url();
        System.out.println("Ormek serves at " + url);
        String example = example().map(entity -> entity.key().toString()).orElse("phone:+77011234567");
        System.out.println("Try:");
        System.out.println(firstLink().map(link -> "  1. open " + link + "\n     (once, within 24 hours: it makes the first account), then search for ").orElse("  1. open " + url + "/, sign in and search for ")
                + example.substring(example.indexOf(':') + 1));
        System.out.println("  2. ./ormek report " + example + " --format pdf --lang kk --out report.pdf --home " + home.path());
        if (Files.exists(adminKey)) {
            System.out.println("  3. curl -s -H \"Authorization: Bearer $(cat " + adminKey + ")\" -H 'X-Purpose: first look' " + url + "/api/v1/entities/" + example.replace("+", "%2B") + "/report");
        } else {
            System.out.println("  3. " + adminKey + " was moved away; './ormek keys --create NAME --role ADMIN --datasets \"*\"' makes another key");
        }
        System.out.println("Ctrl-C ends it.");
    }

    /** The phone number that most evidence names, among some. */
    private Optional<EntitySummary> example() {
        return home.graph().search(new SearchQuestion(List.of(), "+7", 200), home.everything()).stream()
                .max(Comparator.comparingLong(EntitySummary::mentions));
    }

    @Override
    public void close() {
        crawls.close();
        clusterRuns.close();
        queue.close();
        server.close();
    }
}
