package org.ormek.app;

import java.util.concurrent.Callable;
import org.ormek.api.ApiServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the HTTP interface on loopback until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the HTTP interface and the search page on 127.0.0.1.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", description = "Port on loopback (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws InterruptedException {
        ApiServer.requireFree(port);
        try (EndSignal end = new EndSignal(); Home opened = home.open(); WebServer server = WebServer.start(opened, port)) {
            server.printWelcome();
            end.await();
        }
        return 0;
    }
}
