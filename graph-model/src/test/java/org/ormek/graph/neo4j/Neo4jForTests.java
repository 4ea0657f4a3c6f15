package org.ormek.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.neo4j.driver.Session;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerAddress;
import org.ormek.graph.server.ServerSettings;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One Neo4j for all tests of a JVM: a container where {@code ORMEK_TEST_NEO4J=container} says so or where Docker has the
 * image {@value #LOCAL_IMAGE}, otherwise the embedded one. {@code ORMEK_TEST_NEO4J=embedded} never asks Docker. Where Docker
 * listens is taken from {@code DOCKER_HOST}, as a Unix socket; without it, from the usual place.
 */
public final class Neo4jForTests {

    private static final String LOCAL_IMAGE = "neo4j:2026.08.1-local";
    private static final String PUBLIC_IMAGE = "neo4j:2026.08.1";
    /** A machine that builds at the same time has been seen to need more than a minute. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String SOCKET_SCHEME = "unix://";

    private Neo4jForTests() {
    }

    /** Where it answers. Starts it at the first call. */
    public static ServerAddress address() {
        return Shared.ADDRESS;
    }

    /** A graph on it with the schema in place; shared, so do not close it. */
    public static Neo4jGraph graph() {
        return Shared.GRAPH;
    }

    /** The same graph, emptied. Every test class starts with it. */
    public static Neo4jGraph cleanGraph() {
        clean(Shared.GRAPH);
        return Shared.GRAPH;
    }

    /** Deletes everything but the schema. */
    public static void clean(Neo4jGraph graph) {
        try (Session session = graph.driver().session()) {
            // Relationships first: deleting one node with very many of them takes more memory than a transaction has.
            session.run("MATCH ()-[any]->() CALL (any) { DELETE any } IN TRANSACTIONS OF 10000 ROWS").consume();
            session.run("""
                    MATCH (node) WHERE NOT node:SchemaVersion
                    CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS""").consume();
        }
    }

    private static ServerAddress start() {
        String wish = System.getenv().getOrDefault("ORMEK_TEST_NEO4J", "");
        boolean local = !wish.equals("embedded") && dockerHasImage();
        return wish.equals("container") || local ? startContainer(local ? LOCAL_IMAGE : PUBLIC_IMAGE) : startEmbedded();
    }

    private static ServerAddress startEmbedded() {
        try {
            Path home = Files.createTempDirectory("ormek-neo4j-");
            EmbeddedServer server = EmbeddedServer.start(home, ServerSettings.defaults());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(home);
            }));
            return server.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // It is stopped with the JVM.
    private static ServerAddress startContainer(String image) {
        Neo4jContainer container = new Neo4jContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("neo4j"))
                .withAdminPassword("a password for tests")
                .withStartupTimeout(START_LIMIT)
                // As the embedded one, so that a silent link is noticed in time.
                .withNeo4jConfig("server.bolt.connection_keep_alive", "1s").withNeo4jConfig("server.bolt.connection_keep_alive_probes", "4");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new ServerAddress(container.getBoltUrl(), "neo4j", container.getAdminPassword(), "container");
    }

    /** A plain question to the local socket, since asking Testcontainers can take minutes where there is no Docker. */
    private static boolean dockerHasImage() {
        try (SocketChannel docker = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            docker.write(ByteBuffer.wrap(("GET /images/" + LOCAL_IMAGE + "/json HTTP/1.0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(15);
            while (answer.hasRemaining() && docker.read(answer) >= 0) {
                // Until the status line is there.
            }
            return new String(answer.array(), StandardCharsets.US_ASCII).contains(" 200");
        } catch (IOException e) {
            return false;
        }
    }

    private static String socket() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "");
        return host.startsWith(SOCKET_SCHEME) ? host.substring(SOCKET_SCHEME.length()) : "/var/run/docker.sock";
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + directory + " (" + e.getMessage() + ")");
        }
    }

    /** Started with its first use. */
    private static final class Shared {
        private static final ServerAddress ADDRESS = start();
        private static final Neo4jGraph GRAPH = open();

        private static Neo4jGraph open() {
            Neo4jGraph graph = Neo4jGraph.connect(ADDRESS);
            // Before anything with a time-out, since the very first question takes a cold server long.
            try (Session session = graph.driver().session()) {
                String version = session.run("""
                        CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel'
                        RETURN versions[0] AS version""").single()
                        .get("version").asString();
                System.out.println("Neo4j for tests: " + ADDRESS.kind() + " " + version);
            }
            graph.migrate();
            return graph;
        }
    }
}
