package org.ormek.graph.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;

/** The command line of the database process. */
final class ServerCommand {

    private static final String MAIN_CLASS = "neo4j.process.Neo4jProcess";

    private ServerCommand() {
    }

    static List<String> of(Path databaseHome, ServerSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heap());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+UseParallelGC");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        Path cache = startCache();
        if (cache != null) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.add("-cp");
        // A cache holds for the very class path that it was made with.
        command.add(cache == null ? classPath() : cache.resolveSibling("lib") + File.separator + "*");
        command.add(MAIN_CLASS);
        command.addAll(List.of("--home", databaseHome.toString(), "--port", String.valueOf(settings.port()),
                "--page-cache", settings.pageCache(), "--transaction-memory", settings.transactionMemory()));
        return command;
    }

    /** What the build noted for faster starts; null if it did not, if it is older than what was compiled, or if this Java is too old for it. */
    private static @Nullable Path startCache() {
        @Nullable String checkout = System.getProperty("ormek.dist");
        if (checkout == null || System.getProperty("ormek.neo4j.lib") != null || Runtime.version().feature() < 25) {
            return null;
        }
        Path target = Path.of(checkout, "neo4j-embedded", "target").toAbsolutePath();
        Path cache = target.resolve("start.aot");
        try {
            Path compiled = target.resolve("classes").resolve(MAIN_CLASS.replace('.', '/') + ".class");
            return Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(compiled)) < 0 ? null : cache;
        } catch (IOException none) {
            return null;
        }
    }

    /** The database's jars. */
    static String classPath() {
        @Nullable String given = System.getProperty("ormek.neo4j.lib");
        @Nullable String checkout = System.getProperty("ormek.dist");
        if (given == null && checkout == null) {
            throw new OrmekException("The database program is not found: give its folder of jars with "
                    + "-Dormek.neo4j.lib=DIR, or use your own Neo4j with ORMEK_NEO4J_URI.");
        }
        Path target = Path.of(checkout == null ? "" : checkout, "neo4j-embedded", "target");
        Path jars = given == null ? target.resolve("lib") : Path.of(given);
        if (!Files.isDirectory(jars)) {
            throw new OrmekException("The database program is not built: there is no folder " + jars.toAbsolutePath()
                    + ". Run `mvn -pl neo4j-embedded package` in the checkout.");
        }
        String path = jars.toAbsolutePath() + File.separator + "*";
        // A build that has not come to packaging yet has the classes only.
        return given == null ? target.resolve("classes").toAbsolutePath() + File.pathSeparator + path : path;
    }
}
