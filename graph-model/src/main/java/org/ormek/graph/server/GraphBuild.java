package org.ormek.graph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;

/**
 * The making of a home's first graph from tables, by the database's offline importer in a process of its own. While this
 * is open no database starts in the home. The folder of the tables stands for a graph that is not whole: if it is there
 * and nobody works on it, whatever was made has to be discarded.
 */
public final class GraphBuild implements AutoCloseable {

    private static final String HEAP = "1g";

    private final Path home;
    private final HomeLock lock;

    private GraphBuild(Path home, HomeLock lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Takes the home.
     *
     * @throws OrmekException if it has a graph already, or another process uses it
     */
    public static GraphBuild begin(Path home) {
        GraphBuild build = take(home);
        try {
            if (Files.exists(databases(build.home)) || isUnfinished(build.home)) {
                throw new OrmekException("The home " + build.home + " has a graph already. A first load is for a home without one; import without --first-load.");
            }
            OwnerOnly.folder(build.home.resolve("neo4j"));
            OwnerOnly.folder(tables(build.home));
            return build;
        } catch (IOException | RuntimeException e) {
            build.close();
            throw e instanceof RuntimeException known ? known : new OrmekException("The home " + build.home + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** True if a first load of the home runs or was broken off. */
    public static boolean isUnfinished(Path home) {
        return Files.exists(tables(home));
    }

    /**
     * Removes what a broken first load made. First does what has to be done before that is forgotten.
     *
     * @throws OrmekException if a first load runs at the moment
     */
    public static void discard(Path home, Runnable before) {
        try (GraphBuild build = take(home)) {
            if (isUnfinished(build.home)) {
                endImporter(build.home);
                before.run();
                delete(build.home.resolve("neo4j").resolve("data"));
                delete(tables(build.home));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder for the tables. */
    public Path tables() {
        return tables(home);
    }

    /**
     * Has the graph made and removes the tables.
     *
     * @param arguments how the importer finds and reads the tables
     * @throws OrmekException if the importer fails; the message has the end of its log
     */
    public void make(List<String> arguments) {
        Path databaseHome = home.resolve("neo4j");
        try {
            Path log = Files.createDirectories(databaseHome.resolve("logs")).resolve("import.log");
            Files.createDirectories(databaseHome.resolve("conf"));
            ProcessBuilder builder = new ProcessBuilder(command(arguments, log)).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(Map.of("NEO4J_HOME", databaseHome.toString(), "NEO4J_CONF", databaseHome.resolve("conf").toString()));
            Process process = builder.start();
            RunFile.writeStarting(home, process.toHandle());
            // It must not go on alone when this process is ended.
            Thread end = new Thread(process::destroyForcibly, "end-of-importer");
            Runtime.getRuntime().addShutdownHook(end);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            if (code != 0) {
                throw new OrmekException("The offline importer failed. The end of " + log + ":\n" + tail(log));
            }
            delete(tables());
        } catch (IOException e) {
            throw new OrmekException("The offline importer cannot run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrmekException("Interrupted while the offline importer ran", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP,
                "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", ServerCommand.classPath(), "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j",
                "--report-file=" + log.resolveSibling("import.report")));
        command.addAll(arguments);
        return command;
    }

    private static GraphBuild take(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        try {
            return new GraphBuild(absolute, HomeLock.take(absolute));
        } catch (IOException e) {
            throw new OrmekException("The home " + absolute + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The importer outlives a parent that is killed. */
    private static void endImporter(Path home) {
        RunFile.read(home).flatMap(RunFile::process).ifPresent(importer -> {
            importer.destroyForcibly();
            importer.onExit().join();
        });
    }

    private static Path tables(Path home) {
        return home.resolve("neo4j").resolve("first-load");
    }

    private static Path databases(Path home) {
        return home.resolve("neo4j").resolve("data").resolve("databases").resolve("neo4j");
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
