package org.ormek.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.ormek.api.ApiParts;
import org.ormek.api.ApiServer;
import org.ormek.api.security.AdminKey;
import org.ormek.api.security.ApiKeys;
import org.ormek.ingest.ledger.Ledger;

/** The HTTP server of an open home. */
final class WebServer implements AutoCloseable {

    private final ApiServer server;
    private final ImportQueue queue;
    private final Path adminKey;

    private WebServer(ApiServer server, ImportQueue queue, Path adminKey) {
        this.server = server;
        this.queue = queue;
        this.adminKey = adminKey;
    }

    /**
     * Starts serving.
     *
     * @throws org.ormek.model.OrmekException if the port is taken
     */
    static WebServer start(Home home, int port) {
        ApiKeys keys = new ApiKeys(home.store().source());
        Path adminKey = AdminKey.ensure(home.path(), keys);
        Ledger ledger = home.imports().ledger();
        ImportQueue queue = new ImportQueue(home.imports());
        ApiParts parts = new ApiParts(home.graph(), home.store().source(), keys, home.auditLog(), new TypedText(home), queue,
                new LedgerBoard(ledger), queue, scope -> ledger.issueCounts(scope.datasets()), Clock.systemUTC(), home.path());
        try {
            return new WebServer(ApiServer.start(parts, port), queue, adminKey);
        } catch (RuntimeException e) {
            queue.close();
            throw e;
        }
    }

    /** Where it answers. */
    String url() {
        return server.url();
    }

    /** Says where it is and what to try. */
    void printWelcome() {
        String url = url();
        if (!Files.exists(adminKey)) {
            System.out.println("Ormek serves at " + url + "   (" + adminKey + " was moved away; './ormek keys --create NAME --role ADMIN --datasets \"*\"' makes another key)");
            System.out.println("Ctrl-C ends it.");
            return;
        }
        System.out.println("Ormek serves at " + url + "   (key in " + adminKey + ")");
        System.out.println("Try:");
        System.out.println("  1. open " + url + "/ and search for a number, a site or @handle");
        System.out.println("  2. curl -s -H \"Authorization: Bearer $(cat " + adminKey + ")\" " + url + "/api/v1/statistics");
        System.out.println("  3. curl -s -H \"Authorization: Bearer $(cat " + adminKey + ")\" -H 'X-Purpose: first look' '" + url + "/api/v1/search?q=%2B7701'");
        System.out.println("Ctrl-C ends it.");
    }

    @Override
    public void close() {
        queue.close();
        server.close();
    }
}
