package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.ormek.graph.GraphUnavailableException;
import org.ormek.graph.Scope;
import org.ormek.graph.server.ServerAddress;
import org.ormek.model.OrmekException;

/** What the asker is told when the database cannot be used. */
class UnavailableTest {

    @Test
    void aWrongPasswordIsRefusedAndSaidSo() {
        ServerAddress right = Neo4jForTests.address();
        try (Neo4jGraph graph = Neo4jGraph.connect(new ServerAddress(right.uri(), right.user(), "wrong password", null))) {
            assertThatThrownBy(() -> graph.view().listDatasets()).isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining(right.uri()).hasMessageContaining("refuses the user 'neo4j'")
                    .hasMessageNotContaining("wrong password");
        }
        try (Neo4jGraph graph = Neo4jGraph.connect(new ServerAddress(right.uri(), "", "", null))) {
            assertThatThrownBy(() -> graph.view().listDatasets()).isInstanceOf(OrmekException.class);
        }
    }

    @Test
    void aServerThatIsGoneIsSaidSo() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ServerAddress nobody = new ServerAddress("bolt://127.0.0.1:" + port, "neo4j", "password", null);
        try (Neo4jGraph graph = Neo4jGraph.connect(nobody, Duration.ofMillis(500))) {
            assertThatThrownBy(() -> graph.view().statistics(Scope.of(List.of("a"))))
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:" + port + " does not answer");
            assertThatThrownBy(() -> graph.writer().write(List.of(Fixtures.complaint("x", "a").build())))
                    .isInstanceOf(GraphUnavailableException.class);
        }
    }

    @Test
    void theAddressNeverPrintsThePassword() {
        assertThat(Neo4jForTests.address().toString()).doesNotContain(Neo4jForTests.address().password());
    }

    /** The driver wraps what goes wrong in this process while it writes a message. */
    @Test
    void aLackOfMemoryOfThisProcessIsNoFaultOfTheDatabase() {
        DriverErrors errors = new DriverErrors(new ServerAddress("bolt://127.0.0.1:1", "neo4j", "x", null));
        OutOfMemoryError lack = new OutOfMemoryError("Java heap space");
        assertThatThrownBy(() -> errors.translating(() -> {
            throw new ClientException("Failed to write messages", new IllegalStateException(lack));
        })).isSameAs(lack);
    }
}
