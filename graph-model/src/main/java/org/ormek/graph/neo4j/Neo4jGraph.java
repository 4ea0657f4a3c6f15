package org.ormek.graph.neo4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.ormek.graph.GraphUnavailableException;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.ComparisonView;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.graph.FirstLoad;
import org.ormek.graph.GraphInventory;
import org.ormek.graph.GraphView;
import org.ormek.graph.GraphWriter;
import org.ormek.graph.server.ServerAddress;

/** The graph in a Neo4j database: one pool of connections, the write side and the read side. Safe for many threads. */
public final class Neo4jGraph implements AutoCloseable {

    private static final int CONNECTIONS = 50;
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Driver driver;
    private final Statements statements;

    private Neo4jGraph(Driver driver, DriverErrors errors) {
        this.driver = driver;
        this.statements = new Statements(driver, errors);
    }

    /** A pool for the address. It connects with the first use, so a database that starts later is no error here. */
    public static Neo4jGraph connect(ServerAddress address) {
        return connect(address, RETRY);
    }

    /** The same with another limit of the time in which a failed transaction is tried again. */
    public static Neo4jGraph connect(ServerAddress address, Duration retryTime) {
        AuthToken token = address.user().isEmpty() ? AuthTokens.none()
                : AuthTokens.basic(address.user(), address.password());
        Config config = Config.builder()
                .withMaxConnectionPoolSize(CONNECTIONS)
                .withConnectionAcquisitionTimeout(RETRY.toSeconds(), TimeUnit.SECONDS)
                .withConnectionTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
                .withConnectionLivenessCheckTimeout(1, TimeUnit.MINUTES)
                .withMaxTransactionRetryTime(retryTime.toMillis(), TimeUnit.MILLISECONDS)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("ormek")
                .build();
        return new Neo4jGraph(GraphDatabase.driver(address.uri(), token, config), new DriverErrors(address));
    }

    /** Throws {@link GraphUnavailableException} if the database does not answer. */
    public void verify() {
        statements.errors().translating(() -> {
            driver.verifyConnectivity();
            return true;
        });
    }

    /** Brings constraints and indexes up to this version. Does nothing if they are. */
    public void migrate() {
        new SchemaMigration(statements).run();
    }

    /** The write side. */
    public GraphWriter writer() {
        return new Neo4jWriter(statements);
    }

    /** Takes evidence out again. */
    public EvidenceRetraction retraction() {
        return new Neo4jRetraction(statements);
    }

    /** A graph that is still to be made, whose tables go into the folder. */
    public static FirstLoad firstLoad(Path folder) {
        return new CsvLoad(folder);
    }

    /** The read side. */
    public GraphView view() {
        return new Neo4jView(statements);
    }

    /** What it takes to compare entities. */
    public ComparisonView comparison() {
        return new Neo4jComparisonView(statements);
    }

    /** The clusters that were found in it. */
    public ClusterView clusters() {
        return new Neo4jClusterView(statements);
    }

    /** Keeps runs of cluster detection. */
    public ClusterWriter clusterWriter() {
        return new Neo4jClusterWriter(statements);
    }

    /** All that is in it, for checks. */
    public GraphInventory inventory() {
        return new OperatorReads(statements);
    }

    @Override
    public void close() {
        driver.close();
    }

    /** For tests of this package, which look behind the port. */
    Driver driver() {
        return driver;
    }
}
