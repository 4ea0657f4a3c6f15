package org.ormek.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No document makes its reader open a connection or give away another file. */
class NoConnectionsTest {

    private static final String SECRET = "swordfish-7401";

    @TempDir
    Path directory;

    @Test
    void noDocumentOpensAConnection() throws Exception {
        try (CountingListener listener = new CountingListener();
                ReaderProcess reader = new ReaderProcess("-Xmx256m", "-XX:+UseSerialGC")) {
            String secret = Files.writeString(directory.resolve("secret.txt"), SECRET).toUri().toString();
            for (var trap : ConnectionTraps.all(listener.url(), secret).entrySet()) {
                JsonNode answer = reader.ask(Files.write(directory.resolve(trap.getKey()), trap.getValue()));
                System.out.printf("%s: %s, %s%n", trap.getKey(), answer.get("verdict").asText(), answer.get("reason").asText());
                assertThat(answer.toString()).as(trap.getKey()).doesNotContain(SECRET);
                assertThat(listener.connections()).as(trap.getKey()).isZero();
            }
            Thread.sleep(200);
            assertThat(listener.connections()).isZero();
            listener.call();
            assertThat(listener.connections()).as("the listener counts").isOne();
        }
    }
}
