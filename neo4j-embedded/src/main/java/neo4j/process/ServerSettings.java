package neo4j.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings of the server. They are written to a file under the home, so that one can see what runs. */
final class ServerSettings {

    private ServerSettings() {
    }

    /** Writes the file and gives its place. */
    static Path write(Arguments arguments) throws IOException {
        Path file = Files.createDirectories(arguments.home().resolve("conf")).resolve("generated.conf");
        return Files.write(file, lines(arguments));
    }

    private static List<String> lines(Arguments arguments) {
        return List.of(
                "# Written at every start; changes here are lost.",
                "server.bolt.enabled=true",
                "server.bolt.listen_address=127.0.0.1:" + arguments.port(),
                "server.bolt.advertised_address=127.0.0.1:" + arguments.port(),
                "server.http.enabled=false",
                "server.https.enabled=false",
                "dbms.security.auth_enabled=true",
                "# Stopping waits twice this long after the stores are closed; the default of 5 s only delays the end.",
                "internal.server.bolt.thread_pool_shutdown_wait_time=200ms",
                "# While it works for a client it says so every second; a client that hears nothing for four gives up the link.",
                "server.bolt.connection_keep_alive=1s",
                "server.bolt.connection_keep_alive_probes=4",
                "server.bolt.connection_keep_alive_for_requests=ALL",
                "# Nothing leaves the machine.",
                "dbms.usage_report.enabled=false",
                "server.fleet_discovery.enabled=false",
                "dbms.fleet_manager.enabled=false",
                "server.bolt.telemetry.enabled=false",
                "# Statements carry personal data as parameters.",
                "db.logs.query.enabled=OFF",
                "# No statement may hold the others up for long.",
                "db.transaction.timeout=60s",
                "db.memory.transaction.max=" + arguments.transactionMemory(),
                "dbms.memory.transaction.total.max=" + arguments.allTransactionsMemory(),
                "server.memory.pagecache.size=" + arguments.pageCache(),
                "# A recovery needs only what follows the last checkpoint; more would only fill the disk.",
                "db.tx_log.preallocate=false",
                "db.tx_log.rotation.size=64m",
                "db.tx_log.rotation.retention_policy=1 files",
                "db.checkpoint.interval.time=5m");
    }
}
