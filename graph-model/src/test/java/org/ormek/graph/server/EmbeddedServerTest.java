package org.ormek.graph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.ormek.model.OrmekException;

/** The life of the database process. */
class EmbeddedServerTest {

    private static final ServerSettings SMALL = ServerSettings.defaults().withHeap("512m");

    @TempDir
    Path home;

    @Test
    void itIsFoundWhileItRunsAndComesBackWithWhatWasWrittenWhenKilled() throws Exception {
        assertThat(EmbeddedServer.findRunning(home)).isEmpty();
        ServerAddress first;
        try (EmbeddedServer server = EmbeddedServer.start(home, SMALL)) {
            first = server.address();
            assertThat(EmbeddedServer.findRunning(home)).contains(first);
            assertThat(server.startedHere()).isTrue();
            try (EmbeddedServer found = EmbeddedServer.startOrFind(home, SMALL)) {
                assertThat(found.startedHere()).isFalse();
                assertThat(found.address()).isEqualTo(first);
            }
            assertOnlyTheOwnerReads("neo4j/password", "run/neo4j.properties");
            assertWrongPasswordsAreRefused(first);
            assertThatThrownBy(() -> EmbeddedServer.start(home, SMALL)).isInstanceOf(OrmekException.class)
                    .hasMessageContaining("in use by another process");
            write(first, "before the kill");
            ProcessHandle process = server.process().orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
            awaitAnotherProcess(server, process);
            assertThat(EmbeddedServer.findRunning(home)).contains(first);
            assertThat(count(first)).isEqualTo(1);
        }
        assertThat(EmbeddedServer.findRunning(home)).isEmpty();
        try (EmbeddedServer again = EmbeddedServer.startOrFind(home, SMALL)) {
            assertThat(again.startedHere()).isTrue();
            assertThat(again.address().password()).isEqualTo(first.password());
            assertThat(count(again.address())).isEqualTo(1);
        }
        assertThat(EmbeddedServer.findRunning(home)).isEmpty();
    }

    private static void awaitAnotherProcess(EmbeddedServer server, ProcessHandle dead) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (server.process().orElseThrow().equals(dead) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(server.process().orElseThrow().isAlive()).isTrue();
    }

    @Test
    void itDiesWithItsParentAndWhoeverUsesItStartsItAgainAtTheSameAddress() throws Exception {
        Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dormek.dist=" + System.getProperty("ormek.dist"), "-cp", System.getProperty("java.class.path"),
                ParentForTests.class.getName(), home.toString()).redirectError(home.resolve("parent.log").toFile()).start();
        try {
            String line = parent.inputReader(StandardCharsets.UTF_8).readLine();
            assertThat(line).as(() -> logOfParent()).isNotNull();
            ProcessHandle database = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
            try (EmbeddedServer found = EmbeddedServer.startOrFind(home, SMALL)) {
                write(found.address(), "before the parent's death");
                parent.destroyForcibly().waitFor();
                database.onExit().get(40, TimeUnit.SECONDS);
                assertThat(database.isAlive()).isFalse();
                awaitRunning();
                assertThat(EmbeddedServer.findRunning(home)).contains(found.address());
                assertThat(count(found.address())).isEqualTo(1);
            }
            assertThat(EmbeddedServer.findRunning(home)).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }

    private void awaitRunning() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (EmbeddedServer.findRunning(home).isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    @Test
    void aDatabaseThatDoesNotStartShowsTheEndOfItsLog() {
        ServerSettings nonsense = ServerSettings.defaults().withPageCache("1 banana");
        assertThatThrownBy(() -> EmbeddedServer.start(home, nonsense)).isInstanceOf(OrmekException.class)
                .hasMessageContaining("process.log").hasMessageContaining("banana");
    }

    private String logOfParent() {
        try {
            return Files.readString(home.resolve("parent.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void assertOnlyTheOwnerReads(String... files) throws IOException {
        for (String file : files) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)))).isEqualTo("rw-------");
        }
    }

    private static void assertWrongPasswordsAreRefused(ServerAddress address) {
        assertThat(address.uri()).startsWith("bolt://127.0.0.1:");
        try (Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic("neo4j", "wrong password"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    private static void write(ServerAddress address, String text) {
        try (Driver driver = driver(address); Session session = driver.session()) {
            session.run("CREATE (:Note {text: $text})", java.util.Map.of("text", text)).consume();
        }
    }

    private static long count(ServerAddress address) {
        try (Driver driver = driver(address); Session session = driver.session()) {
            return session.run("MATCH (note:Note) RETURN count(note) AS count").single().get("count").asLong();
        }
    }

    private static Driver driver(ServerAddress address) {
        return GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
    }
}
