package org.ormek.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that all commands share. */
final class HomeOption {

    @Option(names = "--home", paramLabel = "DIR", description = "Where Ormek keeps its data (default: ORMEK_HOME, else ~/.ormek).")
    private Path home = defaultHome();

    private static Path defaultHome() {
        String variable = System.getenv("ORMEK_HOME");
        return variable == null || variable.isBlank() ? Path.of(System.getProperty("user.home"), ".ormek") : Path.of(variable);
    }

    Path path() {
        return home;
    }

    /** Only its store of jobs and keys, without the graph. */
    Store openStore() {
        return new Store(home.toAbsolutePath().normalize());
    }

    /** Who asks when a command is typed. */
    static String user() {
        return "command line, " + System.getProperty("user.name");
    }

    Home open() {
        return Home.open(home);
    }
}
