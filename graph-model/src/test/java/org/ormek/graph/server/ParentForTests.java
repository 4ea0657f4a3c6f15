package org.ormek.graph.server;

import java.nio.file.Path;

/** A process that starts a database and then waits to be killed. */
final class ParentForTests {

    private ParentForTests() {
    }

    /** Takes the home; prints the database's process id. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), ServerSettings.defaults().withHeap("512m"));
        System.out.println(server.process().orElseThrow().pid());
        Thread.sleep(600_000);
    }
}
